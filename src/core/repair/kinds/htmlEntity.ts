import { damageKind, quoted } from './kind';

export const htmlEntity = damageKind({
  code: 'html-entity',
  summary: 'JSON as it stands in the source of a web page, with &quot; for every quotation mark.',
  matters:
    'The text was copied from the source of a page: without decoding, names and values are not what CloudTrail wrote.',
  message: (detail) =>
    `This JSON is written as in the source of a web page, with entities such as ${quoted(detail)} all over.`,
  fixTitle: () => 'Replace the entities by the characters that they stand for',
});
