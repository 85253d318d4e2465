import { shortLine } from '../markdown/visible';
import { printUnsaid } from './heading';
import type { Dialect, Query, Unsaid } from './query';

/** What begins a comment to the end of the line. */
const marks = { sql: '--', shellscript: '#', plaintext: '#' } as const;

/**
 * A query as a document for people: in comments what it finds and what it does not say, then the query, then what is to be done once before. Texts of the
 * filter in comments are one line, with nothing unseen in it, so that none of them ends a comment.
 */
export function scriptOf({ title, language }: Dialect, query: Query): string {
  const { text, setUp, unsaid, limits } = query;
  const comment = (line: string) => `${marks[language]} ${line}`;
  const end = language === 'sql' && !text.endsWith(';') ? ';' : '';
  return [
    ...[title, meaning(query), ...unsaid.map(saidWhy), ...limits].map(comment),
    '',
    text + end,
    ...(setUp === undefined ? [] : ['', comment('The table that it asks, to be created once:'), '', `${setUp};`]),
    '',
  ].join('\n');
}

/** How far a query says what the filter says, in a sentence. */
export function meaning({ kind, unsaid }: Query): string {
  const terms = unsaid.length === 1 ? 'one term is' : `${unsaid.length} terms are`;
  const means = {
    exact: 'It finds what the filter finds.',
    wider: `It finds what the filter finds, and more: ${terms} left to look for in what it finds.`,
    refused: 'It cannot ask for any of what the filter asks.',
  } as const;
  return means[kind];
}

/** A term that a query leaves out, and why. */
export function saidWhy(unsaid: Unsaid): string {
  return `  ${shortLine(printUnsaid(unsaid), 200)}: ${unsaid.reason}.`;
}
