import { damageKind } from './kind';

export const extraComma = damageKind({
  code: 'extra-comma',
  summary: 'A comma stands where no entry precedes it.',
  matters: 'An entry may have been deleted here; some parsers read the gap as an empty entry, most stop.',
  message: () => 'This comma is one too many: no entry stands before it.',
  fixTitle: () => 'Remove the extra comma',
});
