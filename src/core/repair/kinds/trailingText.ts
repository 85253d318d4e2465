import { damageKind, quoted } from './kind';

export const trailingText = damageKind({
  code: 'trailing-text',
  summary: 'Text follows the sample.',
  matters: 'A parser that has read the whole event rejects the document for what follows it.',
  certain: false,
  message: (detail) => `${quoted(detail)} follows the sample; the file is not JSON with it.`,
  fixTitle: () => 'Remove the text behind the sample (assumes that it is no part of an event)',
});
