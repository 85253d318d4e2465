import { damageKind, times } from './kind';

export const singleQuote = damageKind({
  code: 'single-quote',
  summary: 'Single quotation marks instead of double ones.',
  matters: 'The event was probably printed by Python or JavaScript; JSON knows double quotation marks only.',
  gathered: true,
  message: (_detail, count) => `Text in single quotation marks (${times(count)}): JSON knows only double ones.`,
  fixTitle: () => 'Use double quotation marks',
});
