import { damageKind, quoted } from './kind';

export const strayText = damageKind({
  code: 'stray-text',
  summary: 'Text that belongs to no entry.',
  certain: false,
  message: (detail) => `${quoted(detail)} belongs to no entry.`,
  fixTitle: (detail) => `Remove ${quoted(detail)} (assumes that it says nothing)`,
});
