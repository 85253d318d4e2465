import { damageKind, quoted } from './kind';

export const missingClosingQuote = damageKind({
  code: 'missing-closing-quote',
  summary: 'A text begins with a quotation mark but does not end with one.',
  message: (detail) => `The closing quotation mark of ${quoted(detail)} is missing.`,
  fixTitle: () => 'Insert the missing closing quotation mark',
});
