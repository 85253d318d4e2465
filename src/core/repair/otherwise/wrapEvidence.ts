import { isOpen } from '../../facts/facts';
import { type JsonNode, members } from '../../json/node';
import { append } from '../../text/append';
import { firstWhere } from '../../text/firstWhere';
import { rawControlCharacter } from '../kinds/characters';
import { strayQuote, unescapedQuote } from '../kinds/quotes';
import type { Found } from '../notations/readGrowing';
import type { Report } from '../reports/report';
import type { Wrap } from './wrap';

/** What a name, an ARN or an id is made of. */
const IDENTIFIER = /^[\w.:/@+=-]{2,}$/;
/** An escape is no longer. */
const ESCAPE = 16;
/** What a place in a name, number or literal tells, and in a text that may have lines. */
const STRONG = 2;
const WEAK = 1;
/** How much the places must tell together. */
const ENOUGH = 2;

/**
 * Whether the line breaks that were joined stood where nobody breaks a line: in names, literals and identifiers, or at one column all over
 * a single line.
 */
export function bearsOut({ inner, part }: Found, asWritten: readonly Report[], wrap: Wrap): boolean {
  const { offsets } = part.text;
  const torn = inner.reports.some(({ kind }) => kind === rawControlCharacter);
  if (!offsets || torn || quotesIn(inner.reports) > quotesIn(asWritten)) {
    return false;
  }
  const joins = part.edits
    .map(({ span }) => firstWhere(offsets.length, (at) => (offsets[at] ?? 0) >= span.end))
    .filter((at) => !/["'“”]{2}/.test(part.text.text.slice(at - 1, at + 1)));
  const told = new Places(part.text.text, joins, wrap).weigh(inner.root);
  return told > 0 && told + (wrap.oneLine && wrap.cuts > 1 ? WEAK : 0) >= ENOUGH;
}

/** Whether the texts of a field may have lines of their own; those of all others never do. */
function isFreeText(name: string): boolean {
  return name === 'errorMessage' || isOpen(name);
}

/** How many quotation marks seem to stand inside of texts: joining what is no part of one text makes more of them. */
function quotesIn(reports: readonly Report[]): number {
  return reports.filter(({ kind }) => kind === unescapedQuote || kind === strayQuote).length;
}

/** The places of a decoded text at which lines were joined, in order. */
class Places {
  constructor(
    readonly text: string,
    readonly joins: readonly number[],
    readonly wrap: Wrap,
  ) {}

  /** What the places tell that lie inside of names and values. */
  weigh(root: JsonNode): number {
    const open: { readonly node: JsonNode; readonly free: boolean }[] = [{ node: root, free: false }];
    let told = 0;
    for (let next = open.pop(); next && told < ENOUGH; next = open.pop()) {
      const { node, free } = next;
      for (const { name, key, value } of members(node)) {
        told += this.#inside(key) === undefined ? 0 : STRONG;
        if (value) {
          open.push({ node: value, free: free || isFreeText(name) });
        }
      }
      if (node.type === 'array') {
        append(
          open,
          (node.children ?? []).map((child) => ({ node: child, free })),
        );
      } else if (node.type !== 'object') {
        told += this.#weighScalar(node, free);
      }
    }
    return told;
  }

  #weighScalar(node: JsonNode, free: boolean): number {
    const at = this.#inside(node);
    return at === undefined ? 0 : free && this.#mayBeOwnLine(node, at) ? WEAK : STRONG;
  }

  /** The first place inside a name or value. */
  #inside({ offset, length }: JsonNode): number | undefined {
    const at = this.joins[firstWhere(this.joins.length, (index) => (this.joins[index] ?? 0) > offset)];
    return at !== undefined && at < offset + length ? at : undefined;
  }

  /**
   * Whether a text of free form may have a line of its own there: not inside an escape, nor behind a mark that says that the line goes on, nor
   * in an identifier on the only line of all.
   */
  #mayBeOwnLine({ type, value }: JsonNode, at: number): boolean {
    const before = this.text.slice(Math.max(0, at - ESCAPE), at);
    const escaped = /(?<!\\)(?:\\\\)*\\(?:u[\da-f]{0,3})?$/i.test(before);
    const identifier = IDENTIFIER.test(this.text.slice(at - 1, at + 1)) && IDENTIFIER.test(String(value));
    return type === 'string' && !escaped && this.wrap.mark === 0 && !(this.wrap.oneLine && identifier);
  }
}
