import { damageKind, quoted } from './kind';

export const placeholder = damageKind({
  code: 'placeholder',
  summary: 'A placeholder for entries left out, such as “...”.',
  matters: 'Entries were left out on purpose: what is there is sound, but it is not all.',
  removesNoData: true,
  message: (detail) => `${quoted(detail)} stands for entries that were left out; it is not JSON.`,
  fixTitle: () => 'Remove the placeholder (it is not data)',
});
