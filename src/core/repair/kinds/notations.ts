import { type DamageKind, damageKind, quoted } from './kind';

export const linePrefix = damageKind({
  code: 'line-prefix',
  summary: 'Line numbers, or marks of a diff or table, stand before the lines.',
  matters:
    'The marks come from the tool that showed the log, not from the log, and no parser reads past the first of them.',
  removesNoData: true,
  message: (detail) => `The lines of this sample begin with ${quoted(detail)} and the like, which is not part of it.`,
  fixTitle: () => 'Remove what stands before the lines (not part of the sample)',
  certain: false,
});

export const lineSuffix = damageKind({
  code: 'line-suffix',
  summary: 'Marks of a table stand behind the lines.',
  matters:
    'A client of a database fills the lines of a value up and marks where it goes on; no parser reads past the first of the marks.',
  removesNoData: true,
  message: (detail) => `The lines of this sample end with ${quoted(detail)}, which is not part of it.`,
  fixTitle: () => 'Remove what stands behind the lines (not part of the sample)',
});

export const terminalCode = damageKind({
  code: 'terminal-code',
  summary: 'The codes with which a terminal shows colours stand between the characters.',
  matters:
    'Tools such as jq and grep write them for a screen; in a file they are characters like any other, and no parser reads past the first.',
  removesNoData: true,
  gathered: true,
  message: (detail) => `Codes of a terminal such as ${quoted(detail)} stand in this sample, which are not part of it.`,
  fixTitle: () => 'Remove the codes of the terminal (not part of the sample)',
});

export const mergeConflict = damageKind({
  code: 'merge-conflict',
  summary: 'The marks of a merge conflict stand between the lines.',
  matters: 'Two versions of the log stand in one text: somebody has to decide which of them is evidence.',
  removesNoData: true,
  message: (detail) =>
    `The marks of a merge conflict stand between the lines of this sample, the first is ${quoted(detail)}.`,
  fixTitle: () => 'Remove the marks of the merge conflict (assumes that both sides belong to the sample)',
  certain: false,
});

export const wrappedLines = damageKind({
  code: 'wrapped-lines',
  summary: 'Long lines were wrapped, so that line breaks stand in the middle of names and values.',
  matters: 'A mail program or a terminal broke the lines; names and values with a line break in them match nothing.',
  removesNoData: true,
  gathered: true,
  wide: true,
  message: (detail, count) =>
    detail
      ? `The lines of this sample were wrapped at column ${detail}, in the middle of names and values.`
      : `${count === 1 ? 'A line was' : `${count} lines were`} wrapped in the middle of a text.`,
  fixTitle: () => 'Join the wrapped lines',
});

export const escapedJson = damageKind({
  code: 'escaped-json',
  summary: 'JSON as it stands inside a string, with a backslash before every quotation mark.',
  matters:
    'Copied out of a string, the event is text within text: tools see no fields until one level of backslashes is gone.',
  message: (detail) =>
    `This JSON is written as the content of a string, with escapes such as ${quoted(detail)} all over.`,
  fixTitle: () => 'Take the escapes away, so that it is JSON by itself',
});

export const htmlEntity = damageKind({
  code: 'html-entity',
  summary: 'JSON as it stands in the source of a web page, with &quot; for every quotation mark.',
  matters:
    'The text was copied from the source of a page: without decoding, names and values are not what CloudTrail wrote.',
  message: (detail) =>
    `This JSON is written as in the source of a web page, with entities such as ${quoted(detail)} all over.`,
  fixTitle: () => 'Replace the entities by the characters that they stand for',
});

export const quotesDoubled = damageKind({
  code: 'quotes-doubled',
  summary: 'JSON as it stands in a cell of a CSV file, with every quotation mark doubled.',
  matters:
    'The event was copied out of the source of a CSV file; it becomes JSON when each pair of quotation marks is one again.',
  message: () => 'Every quotation mark is written twice, as in a cell of a CSV file.',
  fixTitle: () => 'Write every quotation mark once',
});

export const phpArray = damageKind({
  code: 'php-array',
  summary: 'PHP arrays: square brackets, or array(…), in place of braces.',
  matters: 'The event was printed by PHP instead of being written as JSON, and only PHP can read it back.',
  removesNoData: true,
  message: (detail) =>
    `This is written as PHP writes arrays, with ${quoted(detail)} and the like in place of brackets of JSON.`,
  fixTitle: () => 'Convert the PHP arrays to JSON',
});

export const otherBrackets = damageKind({
  code: 'other-brackets',
  summary: 'Other brackets stand in place of braces, such as parentheses, wide or doubled ones.',
  matters:
    'A translator, a template or a program that reads pictures wrote its own brackets, so that no parser finds an object.',
  message: (detail) => `Brackets such as ${quoted(detail)} stand in this sample where JSON has its own.`,
  fixTitle: () => 'Write the brackets of JSON',
});

/** Every kind that says in what else all of a text is written. */
export const notationKinds: readonly DamageKind[] = [
  linePrefix,
  lineSuffix,
  terminalCode,
  mergeConflict,
  wrappedLines,
  escapedJson,
  htmlEntity,
  quotesDoubled,
  phpArray,
  otherBrackets,
];
