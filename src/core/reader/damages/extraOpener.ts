import { damageKind } from './kind';

export const extraOpener = damageKind({
  code: 'extra-opener',
  summary: 'An opening bracket stands where nothing can be opened.',
  certain: false,
  message: (detail) => `Nothing can be opened by this ${detail} here.`,
  fixTitle: (detail) => `Remove the extra ${detail} (assumes that nothing is lost before it)`,
});
