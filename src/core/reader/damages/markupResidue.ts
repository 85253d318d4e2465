import { damageKind, quoted } from './kind';

export const markupResidue = damageKind({
  code: 'markup-residue',
  summary: 'Markdown left between the entries.',
  message: (detail) => `${quoted(detail)} is left over from Markdown; it is not JSON.`,
  fixTitle: () => 'Remove the left-over Markdown',
});
