import { damageKind, quoted } from './kind';

export const typePlaceholder = damageKind({
  code: 'type-placeholder',
  summary: 'A description stands where a value should be.',
  matters: 'The sample shows what kind of value belongs here, so that no query finds a real one.',
  certain: false,
  message: (detail) => `${quoted(detail)} describes a value instead of giving one.`,
  fixTitle: () => 'Keep the description as text in quotation marks (assumes that no value is known)',
});
