import { damageKind, quoted } from './kind';

export const shiftedQuote = damageKind({
  code: 'shifted-quote',
  summary: 'The closing quotation mark of a name stands behind the colon.',
  matters: 'The colon became part of the name, and a parser finds none after it.',
  message: (detail) =>
    `The closing quotation mark of the name ${quoted(detail)} stands on the wrong side of the colon.`,
  fixTitle: () => 'Move the quotation mark before the colon',
});
