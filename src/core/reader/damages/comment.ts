import { damageKind } from './kind';

export const comment = damageKind({
  code: 'comment',
  summary: 'A comment; JSON has none.',
  message: () => 'JSON has no comments.',
  fixTitle: () => 'Remove the comment',
});
