import { damageKind } from './kind';

export const wrongCloser = damageKind({
  code: 'wrong-closer',
  summary: 'A bracket of one kind is closed by one of the other.',
  matters: 'A parser stops at the bracket, although the eye hardly sees the difference.',
  message: (detail) => `This bracket is the wrong one: what it closes needs ${detail}.`,
  fixTitle: (detail) => `Replace it by ${detail}`,
});
