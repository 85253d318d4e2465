import { damageKind } from './kind';

export const missingCloser = damageKind({
  code: 'missing-closer',
  summary: 'A closing bracket is missing.',
  matters: 'A parser ends inside an open object, or stops at a bracket of the other kind, and gives nothing back.',
  message: (detail) => `The closing ${detail} is missing here.`,
  fixTitle: (detail) => `Insert the missing ${detail}`,
});

export const cutOff = damageKind({
  code: 'cut-off',
  summary: 'The text breaks off in the middle of a sample.',
  matters:
    'What came after the break is not in the document; closing the brackets saves what is there, and the original should be fetched again.',
  certain: false,
  message: (detail) => `The text breaks off here: ${detail} missing.`,
  fixTitle: (detail) => `Close what is open with ${detail} (assumes that nothing else is lost)`,
});

export const extraCloser = damageKind({
  code: 'extra-closer',
  summary: 'A closing bracket too many, or too early.',
  matters: 'It ends an object or the whole log too early, so that a parser rejects or ignores all that comes after it.',
  message: (detail) => `This ${detail} closes nothing.`,
  fixTitle: (detail) => `Remove the extra ${detail}`,
});

export const wrongCloser = damageKind({
  code: 'wrong-closer',
  summary: 'A bracket of one kind is closed by one of the other.',
  matters: 'A parser stops at the bracket, although the eye hardly sees the difference.',
  message: (detail) => `This bracket is the wrong one: what it closes needs ${detail}.`,
  fixTitle: (detail) => `Replace it by ${detail}`,
});

export const wrongOpener = damageKind({
  code: 'wrong-opener',
  summary: 'A bracket of one kind opens what is an object or array of the other.',
  matters: 'A parser finds no names where it expects them, or names where there should be none.',
  message: (detail) => `This bracket is the wrong one: what follows needs ${detail}.`,
  fixTitle: (detail) => `Replace it by ${detail}`,
});

export const extraOpener = damageKind({
  code: 'extra-opener',
  summary: 'An opening bracket stands where nothing can be opened.',
  matters:
    'Every bracket after it closes the wrong one, so that a parser reports an error at the end of the text, far from its cause.',
  certain: false,
  message: (detail) => `Nothing can be opened by this ${detail} here.`,
  fixTitle: (detail) => `Remove the extra ${detail} (assumes that nothing is lost before it)`,
});

export const missingOpener = damageKind({
  code: 'missing-opener',
  summary: 'An opening bracket is missing.',
  matters: 'All that it should hold seems to belong to what is around it, and a closing bracket is left over.',
  message: (detail) => `The opening ${detail} is missing here.`,
  fixTitle: (detail) => `Insert the missing ${detail}`,
});

export const fragment = damageKind({
  code: 'fragment',
  summary: 'The members of an event without the braces around them.',
  matters: 'Members without braces are no JSON value, so no tool takes them for an event.',
  message: () => 'These are the members of an event without the braces around them.',
  fixTitle: () => 'Put braces around the members',
});
