import { damageKind } from './kind';

export const missingComma = damageKind({
  code: 'missing-comma',
  summary: 'Two entries stand side by side without a comma.',
  matters: 'A parser stops at the second entry, and all events after it are lost to it.',
  message: () => 'A comma is missing between this entry and the next.',
  fixTitle: () => 'Insert the missing comma',
});
