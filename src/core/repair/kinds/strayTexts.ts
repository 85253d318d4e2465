import { damageKind, quoted } from './kind';

export const comment = damageKind({
  code: 'comment',
  summary: 'A comment; JSON has none.',
  matters: 'A JSON parser stops at the comment, although nothing is wrong with the event.',
  removesNoData: true,
  gathered: true,
  message: (_detail, count) =>
    count === 1 ? 'JSON has no comments.' : `JSON has no comments; the sample has ${count}.`,
  fixTitle: (_detail, count) => (count === 1 ? 'Remove the comment' : `Remove ${count} comments`),
});

export const markupResidue = damageKind({
  code: 'markup-residue',
  summary: 'Markdown left between the entries.',
  matters: 'It comes from the page that showed the sample and belongs to no event; a parser stops at it.',
  removesNoData: true,
  gathered: true,
  message: (detail, count) =>
    `${quoted(detail)} is left over from Markdown${count === 1 ? '' : ` (${count} such places)`}; it is not JSON.`,
  fixTitle: () => 'Remove the left-over Markdown',
});

export const strayText = damageKind({
  code: 'stray-text',
  summary: 'Text that belongs to no entry.',
  matters: 'It is in no field, so that a parser stops at it, and a reader cannot tell what it speaks of.',
  certain: false,
  message: (detail) => `${quoted(detail)} belongs to no entry.`,
  fixTitle: () => 'Remove what belongs to no entry (assumes that it says nothing)',
});

export const leadingText = damageKind({
  code: 'leading-text',
  summary: 'A line of text stands before the sample.',
  matters: 'A parser stops at the first word; the event itself may be sound.',
  certain: false,
  message: (detail) => `${quoted(detail)} stands before the sample; the file is not JSON with it.`,
  fixTitle: () => 'Remove the text before the sample (assumes that it is no part of an event)',
});

export const trailingText = damageKind({
  code: 'trailing-text',
  summary: 'Text follows the sample.',
  matters: 'A parser that has read the whole event rejects the document for what follows it.',
  certain: false,
  message: (detail) => `${quoted(detail)} follows the sample; the file is not JSON with it.`,
  fixTitle: () => 'Remove the text behind the sample (assumes that it is no part of an event)',
});
