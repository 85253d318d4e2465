import { damageKind } from './kind';

export const quotesDoubled = damageKind({
  code: 'quotes-doubled',
  summary: 'JSON as it stands in a cell of a CSV file, with every quotation mark doubled.',
  matters:
    'The event was copied out of the source of a CSV file; it becomes JSON when each pair of quotation marks is one again.',
  message: () => 'Every quotation mark is written twice, as in a cell of a CSV file.',
  fixTitle: () => 'Write every quotation mark once',
});
