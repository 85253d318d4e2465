import { damageKind } from './kind';

export const comment = damageKind({
  code: 'comment',
  summary: 'A comment; JSON has none.',
  matters: 'A JSON parser stops at the comment, although nothing is wrong with the event.',
  removesNoData: true,
  gathered: true,
  message: (_detail, count) =>
    count === 1 ? 'JSON has no comments.' : `JSON has no comments; the sample has ${count}.`,
  fixTitle: (_detail, count) => (count === 1 ? 'Remove the comment' : `Remove ${count} comments`),
});
