import { damageKind } from './kind';

export const danglingComma = damageKind({
  code: 'dangling-comma',
  summary: 'A comma follows the end of the JSON.',
  matters: 'The sample was probably copied out of a longer list; with the comma it is no JSON document of its own.',
  message: () => 'This comma follows the end of the sample, where JSON allows nothing.',
  fixTitle: () => 'Remove the comma behind the sample',
});
