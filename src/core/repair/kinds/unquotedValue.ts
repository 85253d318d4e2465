import { damageKind, quoted } from './kind';

export const unquotedValue = damageKind({
  code: 'unquoted-value',
  summary: 'A text value without quotation marks.',
  matters: 'A parser takes it for a number or a literal, and stops at the first character that fits neither.',
  message: (detail) => `The value ${quoted(detail)} has no quotation marks.`,
  fixTitle: () => 'Put the value in quotation marks',
});
