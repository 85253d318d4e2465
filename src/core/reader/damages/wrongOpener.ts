import { damageKind } from './kind';

export const wrongOpener = damageKind({
  code: 'wrong-opener',
  summary: 'A bracket of one kind opens what is an object or array of the other.',
  message: (detail) => `This bracket is the wrong one: what follows needs ${detail}.`,
  fixTitle: (detail) => `Replace it by ${detail}`,
});
