import { damageKind, quoted } from './kind';

export const bareName = damageKind({
  code: 'bare-name',
  summary: 'Names without quotation marks.',
  matters:
    'JavaScript and YAML allow names without quotation marks, JSON does not: a JSON parser stops at the first of them.',
  gathered: true,
  message: (detail, count) =>
    count === 1
      ? `The name ${quoted(detail)} has no quotation marks.`
      : `${count} names have no quotation marks, the first is ${quoted(detail)}.`,
  fixTitle: (_detail, count) =>
    count === 1 ? 'Put the name in quotation marks' : `Put ${count} names in quotation marks`,
});
