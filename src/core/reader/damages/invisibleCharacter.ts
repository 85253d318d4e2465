import { damageKind, times } from './kind';

export const invisibleCharacter = damageKind({
  code: 'invisible-character',
  summary: 'No-break spaces or other invisible characters between the entries.',
  removesNoData: true,
  gathered: true,
  message: (detail, count) => `Invisible characters that JSON does not allow (${detail}, ${times(count)}).`,
  fixTitle: () => 'Replace invisible characters by spaces',
});
