import { damageKind, times } from './kind';

export const singleQuote = damageKind({
  code: 'single-quote',
  summary: 'Single quotation marks instead of double ones.',
  gathered: true,
  message: (_detail, count) => `Text in single quotation marks (${times(count)}): JSON knows only double ones.`,
  fixTitle: () => 'Use double quotation marks',
});
