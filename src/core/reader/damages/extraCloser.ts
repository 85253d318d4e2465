import { damageKind } from './kind';

export const extraCloser = damageKind({
  code: 'extra-closer',
  summary: 'A closing bracket too many, or too early.',
  message: (detail) => `This ${detail} closes nothing.`,
  fixTitle: (detail) => `Remove the extra ${detail}`,
});
