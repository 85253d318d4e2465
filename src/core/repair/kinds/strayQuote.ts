import { damageKind, quoted } from './kind';

export const strayQuote = damageKind({
  code: 'stray-quote',
  summary: 'A quotation mark stands inside or beside a text where it ends nothing.',
  matters:
    'One quotation mark too many turns texts and what is between them around for a parser, up to the end of the log.',
  message: (detail) => `A stray quotation mark breaks up ${quoted(detail)}.`,
  fixTitle: () => 'Remove the stray quotation mark',
});
