import { damageKind, quoted } from './kind';

export const linePrefix = damageKind({
  code: 'line-prefix',
  summary: 'Line numbers, or marks of a diff or table, stand before the lines.',
  matters:
    'The marks come from the tool that showed the log, not from the log, and no parser reads past the first of them.',
  removesNoData: true,
  message: (detail) => `The lines of this sample begin with ${quoted(detail)} and the like, which is not part of it.`,
  fixTitle: () => 'Remove what stands before the lines (not part of the sample)',
  certain: false,
});
