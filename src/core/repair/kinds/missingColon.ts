import { damageKind, quoted } from './kind';

export const missingColon = damageKind({
  code: 'missing-colon',
  summary: 'A name and its value stand without a colon between them.',
  matters: 'A parser that reads a name expects a colon and stops here.',
  message: (detail) => `The colon between the name ${quoted(detail)} and its value is missing.`,
  fixTitle: () => 'Insert the missing colon',
});
