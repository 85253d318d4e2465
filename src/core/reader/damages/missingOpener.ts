import { damageKind } from './kind';

export const missingOpener = damageKind({
  code: 'missing-opener',
  summary: 'An opening bracket is missing.',
  message: (detail) => `The opening ${detail} is missing here.`,
  fixTitle: (detail) => `Insert the missing ${detail}`,
});
