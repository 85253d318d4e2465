import { damageKind } from './kind';

export const missingCloser = damageKind({
  code: 'missing-closer',
  summary: 'A closing bracket is missing.',
  matters: 'A parser ends inside an open object, or stops at a bracket of the other kind, and gives nothing back.',
  message: (detail) => `The closing ${detail} is missing here.`,
  fixTitle: (detail) => `Insert the missing ${detail}`,
});
