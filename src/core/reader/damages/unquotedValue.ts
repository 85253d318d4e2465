import { damageKind, quoted } from './kind';

export const unquotedValue = damageKind({
  code: 'unquoted-value',
  summary: 'A text value without quotation marks.',
  message: (detail) => `The value ${quoted(detail)} has no quotation marks.`,
  fixTitle: () => 'Put the value in quotation marks',
});
