import { damageKind, quoted, times } from './kind';

export const missingOpeningQuote = damageKind({
  code: 'missing-opening-quote',
  summary: 'A text ends with a quotation mark but does not begin with one.',
  matters:
    'A parser takes the value for a number or a word, and the closing quotation mark for the beginning of a text.',
  message: (detail) => `The opening quotation mark of ${quoted(detail)} is missing.`,
  fixTitle: () => 'Insert the missing opening quotation mark',
});

export const missingClosingQuote = damageKind({
  code: 'missing-closing-quote',
  summary: 'A text begins with a quotation mark but does not end with one.',
  matters: 'To a parser the text goes on to the next quotation mark, so that it takes names for values from here on.',
  message: (detail) => `The closing quotation mark of ${quoted(detail)} is missing.`,
  fixTitle: () => 'Insert the missing closing quotation mark',
});

export const strayQuote = damageKind({
  code: 'stray-quote',
  summary: 'A quotation mark stands inside or beside a text where it ends nothing.',
  matters:
    'One quotation mark too many turns texts and what is between them around for a parser, up to the end of the log.',
  message: (detail) => `A stray quotation mark breaks up ${quoted(detail)}.`,
  fixTitle: () => 'Remove the stray quotation mark',
});

export const unescapedQuote = damageKind({
  code: 'unescaped-quote',
  summary: 'Quotation marks inside a text lack their backslash.',
  matters: 'The text seems to end at the first of them, and its rest is taken for something else.',
  message: (detail, count) =>
    `${count === 1 ? 'A quotation mark' : `${count} quotation marks`} inside this text ${count === 1 ? 'lacks its' : 'lack their'} backslash: ${quoted(detail)}.`,
  fixTitle: () => 'Escape the quotation marks inside the text',
});

export const shiftedQuote = damageKind({
  code: 'shifted-quote',
  summary: 'The closing quotation mark of a name stands behind the colon.',
  matters: 'The colon became part of the name, and a parser finds none after it.',
  message: (detail) =>
    `The closing quotation mark of the name ${quoted(detail)} stands on the wrong side of the colon.`,
  fixTitle: () => 'Move the quotation mark before the colon',
});

export const smartQuote = damageKind({
  code: 'smart-quote',
  summary: 'Typographic quotation marks instead of straight ones.',
  matters:
    'A word processor or a web page replaced them; they look right to a reader and are no quotation marks to a parser.',
  gathered: true,
  message: (_detail, count) => `Typographic quotation marks (${times(count)}): JSON knows only the straight ".`,
  fixTitle: () => 'Replace typographic quotation marks by straight ones',
});

export const singleQuote = damageKind({
  code: 'single-quote',
  summary: 'Single quotation marks instead of double ones.',
  matters: 'The event was probably printed by Python or JavaScript; JSON knows double quotation marks only.',
  gathered: true,
  message: (_detail, count) => `Text in single quotation marks (${times(count)}): JSON knows only double ones.`,
  fixTitle: () => 'Use double quotation marks',
});
