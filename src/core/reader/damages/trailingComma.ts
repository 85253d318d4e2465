import { damageKind } from './kind';

export const trailingComma = damageKind({
  code: 'trailing-comma',
  summary: 'A comma stands before a closing bracket.',
  message: () => 'This comma has no entry behind it: JSON allows none before a closing bracket.',
  fixTitle: () => 'Remove the trailing comma',
});
