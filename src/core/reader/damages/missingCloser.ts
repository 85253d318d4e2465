import { damageKind } from './kind';

export const missingCloser = damageKind({
  code: 'missing-closer',
  summary: 'A closing bracket is missing.',
  message: (detail) => `The closing ${detail} is missing here.`,
  fixTitle: (detail) => `Insert the missing ${detail}`,
});
