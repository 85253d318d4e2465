import { damageKind, quoted } from './kind';

export const mergeConflict = damageKind({
  code: 'merge-conflict',
  summary: 'The marks of a merge conflict stand between the lines.',
  matters: 'Two versions of the log stand in one text: somebody has to decide which of them is evidence.',
  removesNoData: true,
  message: (detail) =>
    `The marks of a merge conflict stand between the lines of this sample, the first is ${quoted(detail)}.`,
  fixTitle: () => 'Remove the marks of the merge conflict (assumes that both sides belong to the sample)',
  certain: false,
});
