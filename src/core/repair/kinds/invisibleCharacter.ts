import { damageKind, times } from './kind';

export const invisibleCharacter = damageKind({
  code: 'invisible-character',
  summary: 'No-break spaces or other invisible characters between the entries.',
  matters: 'JSON allows four kinds of white space; a parser stops at any other, and nobody sees why.',
  removesNoData: true,
  gathered: true,
  message: (detail, count) => `Invisible characters that JSON does not allow (${detail}, ${times(count)}).`,
  fixTitle: () => 'Replace invisible characters by spaces',
});
