import { damageKind, quoted } from './kind';

export const missingValue = damageKind({
  code: 'missing-value',
  summary: 'A name has no value.',
  certain: false,
  message: (detail) => `The name ${quoted(detail)} has no value.`,
  fixTitle: () => 'Give it the value null (assumes that there was none)',
});
