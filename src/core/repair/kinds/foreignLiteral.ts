import { damageKind, quoted, times } from './kind';

export const foreignLiteral = damageKind({
  code: 'foreign-literal',
  summary: 'A literal of another language, such as None, True or nil.',
  matters:
    'The event was printed by a program in another language instead of being written as JSON, and only that language can read it back.',
  gathered: true,
  message: (detail, count) =>
    `${quoted(detail)} is not JSON${count === 1 ? '' : ` (${times(count)} such literals)`}: it knows true, false and null.`,
  fixTitle: () => 'Use the literals of JSON',
});
