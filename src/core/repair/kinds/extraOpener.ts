import { damageKind } from './kind';

export const extraOpener = damageKind({
  code: 'extra-opener',
  summary: 'An opening bracket stands where nothing can be opened.',
  matters:
    'Every bracket after it closes the wrong one, so that a parser reports an error at the end of the text, far from its cause.',
  certain: false,
  message: (detail) => `Nothing can be opened by this ${detail} here.`,
  fixTitle: (detail) => `Remove the extra ${detail} (assumes that nothing is lost before it)`,
});
