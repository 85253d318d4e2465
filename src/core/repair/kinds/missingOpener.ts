import { damageKind } from './kind';

export const missingOpener = damageKind({
  code: 'missing-opener',
  summary: 'An opening bracket is missing.',
  matters: 'All that it should hold seems to belong to what is around it, and a closing bracket is left over.',
  message: (detail) => `The opening ${detail} is missing here.`,
  fixTitle: (detail) => `Insert the missing ${detail}`,
});
