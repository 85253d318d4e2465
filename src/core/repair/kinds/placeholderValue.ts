import { damageKind, quoted } from './kind';

export const placeholderValue = damageKind({
  code: 'placeholder-value',
  summary: 'A placeholder such as “...” stands where a value should be.',
  matters: 'The value was left out on purpose; null keeps the JSON valid, but is not what CloudTrail wrote.',
  removesNoData: true,
  certain: false,
  message: (detail) => `${quoted(detail)} stands for a value that was left out; it is not JSON.`,
  fixTitle: () => 'Replace the placeholder by null (assumes that no value is known)',
});
