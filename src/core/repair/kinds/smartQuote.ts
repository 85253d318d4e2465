import { damageKind, times } from './kind';

export const smartQuote = damageKind({
  code: 'smart-quote',
  summary: 'Typographic quotation marks instead of straight ones.',
  matters:
    'A word processor or a web page replaced them; they look right to a reader and are no quotation marks to a parser.',
  gathered: true,
  message: (_detail, count) => `Typographic quotation marks (${times(count)}): JSON knows only the straight ".`,
  fixTitle: () => 'Replace typographic quotation marks by straight ones',
});
