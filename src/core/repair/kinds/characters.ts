import { damageKind, quoted, times } from './kind';

export const rawControlCharacter = damageKind({
  code: 'raw-control-character',
  summary: 'A line break or other control character inside a text.',
  matters:
    'JSON demands an escape for control characters; some tools accept them all the same, so that the log fails only in the others.',
  message: (_detail, count) =>
    `This text runs over a line break or holds a control character (${times(count)}); JSON wants it written as an escape such as \\n.`,
  fixTitle: () => 'Write line breaks and control characters as escapes',
});

export const badEscape = damageKind({
  code: 'bad-escape',
  summary: 'A backslash before a character that needs none.',
  matters:
    'Parsers reject an unknown escape, and what the author meant is usually the backslash itself, as in a Windows path.',
  gathered: true,
  message: (detail, count) => `JSON has no escape ${quoted(detail)}${count === 1 ? '' : ` (${count} such escapes)`}.`,
  fixTitle: (_detail, count) => (count === 1 ? 'Mend the escape' : `Mend ${count} escapes`),
});

export const invisibleCharacter = damageKind({
  code: 'invisible-character',
  summary: 'No-break spaces or other invisible characters between the entries.',
  matters: 'JSON allows four kinds of white space; a parser stops at any other, and nobody sees why.',
  removesNoData: true,
  gathered: true,
  message: (detail, count) => `Invisible characters that JSON does not allow (${detail}, ${times(count)}).`,
  fixTitle: () => 'Replace invisible characters by spaces',
});

export const wrongEncoding = damageKind({
  code: 'wrong-encoding',
  summary: 'The document is UTF-16, but its bytes were read as another encoding.',
  matters: 'Every other character is a zero or unreadable, so that no search finds a name or a value in the document.',
  message: (detail) =>
    `This document is ${detail}, but was read in another encoding: reopen it in its own to see its events.`,
  fixTitle: () => 'Reopen the document in its encoding',
});
