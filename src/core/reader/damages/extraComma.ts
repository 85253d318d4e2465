import { damageKind } from './kind';

export const extraComma = damageKind({
  code: 'extra-comma',
  summary: 'A comma stands where no entry precedes it.',
  message: () => 'This comma is one too many: no entry stands before it.',
  fixTitle: () => 'Remove the extra comma',
});
