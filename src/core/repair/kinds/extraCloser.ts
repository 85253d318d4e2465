import { damageKind } from './kind';

export const extraCloser = damageKind({
  code: 'extra-closer',
  summary: 'A closing bracket too many, or too early.',
  matters: 'It ends an object or the whole log too early, so that a parser rejects or ignores all that comes after it.',
  message: (detail) => `This ${detail} closes nothing.`,
  fixTitle: (detail) => `Remove the extra ${detail}`,
});
