import { damageKind, quoted } from './kind';

export const leadingText = damageKind({
  code: 'leading-text',
  summary: 'A line of text stands before the sample.',
  matters: 'A parser stops at the first word; the event itself may be sound.',
  certain: false,
  message: (detail) => `${quoted(detail)} stands before the sample; the file is not JSON with it.`,
  fixTitle: () => 'Remove the text before the sample (assumes that it is no part of an event)',
});
