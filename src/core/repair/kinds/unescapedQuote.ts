import { damageKind, quoted } from './kind';

export const unescapedQuote = damageKind({
  code: 'unescaped-quote',
  summary: 'Quotation marks inside a text lack their backslash.',
  matters: 'The text seems to end at the first of them, and its rest is taken for something else.',
  message: (detail, count) =>
    `${count === 1 ? 'A quotation mark' : `${count} quotation marks`} inside this text ${count === 1 ? 'lacks its' : 'lack their'} backslash: ${quoted(detail)}.`,
  fixTitle: () => 'Escape the quotation marks inside the text',
});
