import { damageKind, quoted } from './kind';

export const badEscape = damageKind({
  code: 'bad-escape',
  summary: 'A backslash before a character that needs none.',
  message: (detail) => `JSON has no escape ${quoted(detail)}.`,
  fixTitle: (detail) => `Mend the escape ${quoted(detail)}`,
});
