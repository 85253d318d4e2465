import { damageKind } from './kind';

export const danglingComma = damageKind({
  code: 'dangling-comma',
  summary: 'A comma follows the end of the JSON.',
  message: () => 'This comma follows the end of the sample, where JSON allows nothing.',
  fixTitle: () => 'Remove the comma behind the sample',
});
