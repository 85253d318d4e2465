import { damageKind, quoted } from './kind';

export const missingOpeningQuote = damageKind({
  code: 'missing-opening-quote',
  summary: 'A text ends with a quotation mark but does not begin with one.',
  matters:
    'A parser takes the value for a number or a word, and the closing quotation mark for the beginning of a text.',
  message: (detail) => `The opening quotation mark of ${quoted(detail)} is missing.`,
  fixTitle: () => 'Insert the missing opening quotation mark',
});
