import { damageKind, quoted } from './kind';

export const markupResidue = damageKind({
  code: 'markup-residue',
  summary: 'Markdown left between the entries.',
  matters: 'It comes from the page that showed the sample and belongs to no event; a parser stops at it.',
  removesNoData: true,
  gathered: true,
  message: (detail, count) =>
    `${quoted(detail)} is left over from Markdown${count === 1 ? '' : ` (${count} such places)`}; it is not JSON.`,
  fixTitle: () => 'Remove the left-over Markdown',
});
