import { damageKind } from './kind';

export const wrongOpener = damageKind({
  code: 'wrong-opener',
  summary: 'A bracket of one kind opens what is an object or array of the other.',
  matters: 'A parser finds no names where it expects them, or names where there should be none.',
  message: (detail) => `This bracket is the wrong one: what follows needs ${detail}.`,
  fixTitle: (detail) => `Replace it by ${detail}`,
});
