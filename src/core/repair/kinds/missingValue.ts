import { damageKind, quoted } from './kind';

export const missingValue = damageKind({
  code: 'missing-value',
  summary: 'A name has no value.',
  matters: 'Nobody can tell from the text whether the value was null, empty or deleted.',
  certain: false,
  message: (detail) => `The name ${quoted(detail)} has no value.`,
  fixTitle: () => 'Give it the value null (assumes that there was none)',
});
