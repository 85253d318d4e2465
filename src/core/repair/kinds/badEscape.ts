import { damageKind, quoted } from './kind';

export const badEscape = damageKind({
  code: 'bad-escape',
  summary: 'A backslash before a character that needs none.',
  matters:
    'Parsers reject an unknown escape, and what the author meant is usually the backslash itself, as in a Windows path.',
  gathered: true,
  message: (detail, count) => `JSON has no escape ${quoted(detail)}${count === 1 ? '' : ` (${count} such escapes)`}.`,
  fixTitle: (_detail, count) => (count === 1 ? 'Mend the escape' : `Mend ${count} escapes`),
});
