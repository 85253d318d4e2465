import { damageKind, quoted } from './kind';

export const escapedJson = damageKind({
  code: 'escaped-json',
  summary: 'JSON as it stands inside a string, with a backslash before every quotation mark.',
  matters:
    'Copied out of a string, the event is text within text: tools see no fields until one level of backslashes is gone.',
  message: (detail) =>
    `This JSON is written as the content of a string, with escapes such as ${quoted(detail)} all over.`,
  fixTitle: () => 'Take the escapes away, so that it is JSON by itself',
});
