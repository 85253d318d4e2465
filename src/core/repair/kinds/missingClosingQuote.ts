import { damageKind, quoted } from './kind';

export const missingClosingQuote = damageKind({
  code: 'missing-closing-quote',
  summary: 'A text begins with a quotation mark but does not end with one.',
  matters: 'To a parser the text goes on to the next quotation mark, so that it takes names for values from here on.',
  message: (detail) => `The closing quotation mark of ${quoted(detail)} is missing.`,
  fixTitle: () => 'Insert the missing closing quotation mark',
});
