import { damageKind, times } from './kind';

export const rawControlCharacter = damageKind({
  code: 'raw-control-character',
  summary: 'A line break or other control character inside a text.',
  matters:
    'JSON demands an escape for control characters; some tools accept them all the same, so that the log fails only in the others.',
  message: (_detail, count) =>
    `This text runs over a line break or holds a control character (${times(count)}); JSON wants it written as an escape such as \\n.`,
  fixTitle: () => 'Write line breaks and control characters as escapes',
});
