import { damageKind } from './kind';

export const trailingComma = damageKind({
  code: 'trailing-comma',
  summary: 'A comma stands before a closing bracket.',
  matters: 'JavaScript and Python allow it in their own literals, JSON does not: most parsers stop at the bracket.',
  message: () => 'This comma has no entry behind it: JSON allows none before a closing bracket.',
  fixTitle: () => 'Remove the trailing comma',
});
