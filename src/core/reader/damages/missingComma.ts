import { damageKind } from './kind';

export const missingComma = damageKind({
  code: 'missing-comma',
  summary: 'Two entries stand side by side without a comma.',
  message: () => 'A comma is missing between this entry and the next.',
  fixTitle: () => 'Insert the missing comma',
});
