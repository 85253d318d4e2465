import { type JsonNode, members } from '../../../tree/node';
import { rawControlCharacter } from '../../damages/rawControlCharacter';
import { strayQuote } from '../../damages/strayQuote';
import { unescapedQuote } from '../../damages/unescapedQuote';
import type { Report } from '../../machine/report';
import { firstWhere } from '../../scan/elementTable';
import type { Found } from '../readGrowing';
import type { Wrap } from './wrap';

/** Fields whose texts may have lines of their own; those of all others never do. */
const FREE_TEXT: ReadonlySet<string> = new Set([
  'errorMessage',
  'requestParameters',
  'responseElements',
  'additionalEventData',
  'serviceEventDetails',
  'eventContext',
]);
/** What a place in a name, number or literal tells, and in a text that may have lines. */
const STRONG = 2;
const WEAK = 1;
/** How much the places must tell together. */
const ENOUGH = 2;

/**
 * Whether the line breaks that were joined stood where nobody breaks a line: in names, literals and identifiers, or at one column all over
 * a single line.
 */
export function bearsOut({ inner, region }: Found, asWritten: readonly Report[], wrap: Wrap): boolean {
  const { offsets } = region.text;
  const torn = inner.reports.some(({ kind }) => kind === rawControlCharacter);
  if (!offsets || torn || quotesIn(inner.reports) > quotesIn(asWritten)) {
    return false;
  }
  const joins = region.edits
    .map(({ span }) => firstWhere(offsets.length, (at) => (offsets[at] ?? 0) >= span.end))
    .filter((at) => !/["'“”]{2}/.test(region.text.text.slice(at - 1, at + 1)));
  const told = weigh(inner.root, joins, wrap);
  return told > 0 && told + (wrap.oneLine && wrap.cuts > 1 ? WEAK : 0) >= ENOUGH;
}

/** How many quotation marks seem to stand inside of texts: joining what is no part of one text makes more of them. */
function quotesIn(reports: readonly Report[]): number {
  return reports.filter(({ kind }) => kind === unescapedQuote || kind === strayQuote).length;
}

/** What the places tell that lie inside of names and values. */
function weigh(root: JsonNode, joins: readonly number[], wrap: Wrap): number {
  const isBroken = ({ offset, length }: JsonNode) =>
    (joins[firstWhere(joins.length, (at) => (joins[at] ?? 0) > offset)] ?? Number.POSITIVE_INFINITY) < offset + length;
  const open: { readonly node: JsonNode; readonly free: boolean }[] = [{ node: root, free: false }];
  let told = 0;
  for (let next = open.pop(); next && told < ENOUGH; next = open.pop()) {
    const { node, free } = next;
    for (const { name, key, value } of members(node)) {
      told += isBroken(key) ? STRONG : 0;
      if (value) {
        open.push({ node: value, free: free || FREE_TEXT.has(name) });
      }
    }
    if (node.type === 'array') {
      open.push(...(node.children ?? []).map((child) => ({ node: child, free })));
    } else if (node.type !== 'object' && isBroken(node)) {
      told += free && mayHaveLines(node, wrap) ? WEAK : STRONG;
    }
  }
  return told;
}

/** Whether a text of free form may have lines of its own; one without any spaces on the only line of all does not. */
function mayHaveLines({ type, value }: JsonNode, { oneLine }: Wrap): boolean {
  return type === 'string' && !(oneLine && !/\s/.test(String(value)));
}
