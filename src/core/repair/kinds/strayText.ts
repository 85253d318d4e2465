import { damageKind, quoted } from './kind';

export const strayText = damageKind({
  code: 'stray-text',
  summary: 'Text that belongs to no entry.',
  matters: 'It is in no field, so that a parser stops at it, and a reader cannot tell what it speaks of.',
  certain: false,
  message: (detail) => `${quoted(detail)} belongs to no entry.`,
  fixTitle: () => 'Remove what belongs to no entry (assumes that it says nothing)',
});
