import { damageKind } from './kind';

export const cutOff = damageKind({
  code: 'cut-off',
  summary: 'The text breaks off in the middle of a sample.',
  matters:
    'What came after the break is not in the document; closing the brackets saves what is there, and the original should be fetched again.',
  certain: false,
  message: (detail) => `The sample breaks off here: ${detail} missing.`,
  fixTitle: (detail) => `Close what is open with ${detail} (assumes that nothing else is lost)`,
});
