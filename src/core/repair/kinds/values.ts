import { damageKind, quoted } from './kind';

export const missingValue = damageKind({
  code: 'missing-value',
  summary: 'A name has no value.',
  matters: 'Nobody can tell from the text whether the value was null, empty or deleted.',
  certain: false,
  message: (detail) => `The name ${quoted(detail)} has no value.`,
  fixTitle: () => 'Give it the value null (assumes that there was none)',
});

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

export const unquotedValue = damageKind({
  code: 'unquoted-value',
  summary: 'A text value without quotation marks.',
  matters: 'A parser takes it for a number or a literal, and stops at the first character that fits neither.',
  message: (detail) => `The value ${quoted(detail)} has no quotation marks.`,
  fixTitle: () => 'Put the value in quotation marks',
});

export const typePlaceholder = damageKind({
  code: 'type-placeholder',
  summary: 'A description stands where a value should be.',
  matters: 'The sample shows what kind of value belongs here, so that no query finds a real one.',
  certain: false,
  message: (detail) => `${quoted(detail)} describes a value instead of giving one.`,
  fixTitle: () => 'Keep the description as text in quotation marks (assumes that no value is known)',
});

export const placeholder = damageKind({
  code: 'placeholder',
  summary: 'A placeholder for entries left out, such as “...”.',
  matters: 'Entries were left out on purpose: what is there is sound, but it is not all.',
  removesNoData: true,
  message: (detail) => `${quoted(detail)} stands for entries that were left out; it is not JSON.`,
  fixTitle: () => 'Remove the placeholder (it is not data)',
});

export const placeholderValue = damageKind({
  code: 'placeholder-value',
  summary: 'A placeholder such as “...” stands where a value should be.',
  matters: 'The value was left out on purpose; null keeps the JSON valid, but is not what CloudTrail wrote.',
  removesNoData: true,
  certain: false,
  message: (detail) => `${quoted(detail)} stands for a value that was left out; it is not JSON.`,
  fixTitle: () => 'Replace the placeholder by null (assumes that no value is known)',
});

export const foreignLiteral = damageKind({
  code: 'foreign-literal',
  summary: 'A literal of another language, such as None, True or nil.',
  matters:
    'The event was printed by a program in another language instead of being written as JSON, and only that language can read it back.',
  gathered: true,
  message: (detail, count) =>
    `${quoted(detail)} is not JSON${count === 1 ? '' : ` (${count} such literals)`}: it knows true, false and null.`,
  fixTitle: () => 'Use the literals of JSON',
});
