import { damageKind, quoted } from './kind';

export const missingComma = damageKind({
  code: 'missing-comma',
  summary: 'Two entries stand side by side without a comma.',
  matters: 'A parser stops at the second entry, and all events after it are lost to it.',
  message: () => 'A comma is missing between this entry and the next.',
  fixTitle: () => 'Insert the missing comma',
});

export const trailingComma = damageKind({
  code: 'trailing-comma',
  summary: 'A comma stands before a closing bracket.',
  matters: 'JavaScript and Python allow it in their own literals, JSON does not: most parsers stop at the bracket.',
  message: () => 'This comma has no entry behind it: JSON allows none before a closing bracket.',
  fixTitle: () => 'Remove the trailing comma',
});

export const extraComma = damageKind({
  code: 'extra-comma',
  summary: 'A comma stands where no entry precedes it.',
  matters: 'An entry may have been deleted here; some parsers read the gap as an empty entry, most stop.',
  message: () => 'This comma is one too many: no entry stands before it.',
  fixTitle: () => 'Remove the extra comma',
});

export const danglingComma = damageKind({
  code: 'dangling-comma',
  summary: 'A comma follows the end of the JSON.',
  matters: 'The sample was probably copied out of a longer list; with the comma it is no JSON document of its own.',
  message: () => 'This comma follows the end of the sample, where JSON allows nothing.',
  fixTitle: () => 'Remove the comma behind the sample',
});

export const missingColon = damageKind({
  code: 'missing-colon',
  summary: 'A name and its value stand without a colon between them.',
  matters: 'A parser that reads a name expects a colon and stops here.',
  message: (detail) => `The colon between the name ${quoted(detail)} and its value is missing.`,
  fixTitle: () => 'Insert the missing colon',
});

export const extraColon = damageKind({
  code: 'extra-colon',
  summary: 'More than one colon stands between a name and its value.',
  matters: 'A parser expects the value after the first colon and stops at the second one.',
  message: (detail) => `This ${quoted(detail)} is too many: one colon stands between a name and its value.`,
  fixTitle: () => 'Remove the extra colon',
});

export const hashRocket = damageKind({
  code: 'hash-rocket',
  summary: 'Ruby hash syntax: => instead of a colon, nil instead of null.',
  matters: 'The event was printed by Ruby instead of being written as JSON, and only Ruby can read it back.',
  gathered: true,
  message: (detail, count) =>
    `Ruby hash syntax (${count === 1 ? 'one place' : `${count} places`}): => instead of a colon${detail === 'nil' ? ', and nil instead of null' : ''}.`,
  fixTitle: () => 'Convert the Ruby hash to JSON',
});
