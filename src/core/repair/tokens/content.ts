import { BACKSLASH, QUOTE } from '../../json/chars';
import { escapeLength } from '../../json/token';
import { type Edit, insert, remove, replace } from '../../text/edit';
import { span } from '../../text/span';
import { weightOf } from '../budget/budget';
import type { Costs } from '../budget/costs';
import { badEscape, rawControlCharacter } from '../kinds/characters';
import type { DamageKind } from '../kinds/kind';
import { strayQuote, unescapedQuote } from '../kinds/quotes';
import type { Report } from '../reports/report';

/** How the inside of a text is to be read. */
export interface Inside {
  /** What becomes of a straight quotation mark in it. */
  readonly quotes: 'escape' | 'remove';
  /** Whether it stands in other quotation marks, where a straight one is no damage by itself. */
  readonly otherMarks?: boolean;
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' };
/** Characters that Markdown escapes: the backslash before one of them is Markdown's, not the author's. */
const MARKDOWN = /[!#$&'()*+,\-.:;<=>?@[\]^_`{|}~]/;
const LINE_BREAK = 0x0a;
const SPACE = 0x20;
const SUSPECT = /["\\\u0000-\u001f]/;

/** What mending the inside of a text costs, and how much its damages weigh. */
export interface ContentCost {
  readonly cost: number;
  readonly weights: readonly number[];
}

const SOUND: ContentCost = { cost: 0, weights: [] };

/** What it costs to mend what JSON does not allow between the quotation marks of a text `[start, end)`. */
export function costOfContent(text: string, start: number, end: number, inside: Inside, costs: Costs): ContentCost {
  return SUSPECT.test(text.slice(start, end)) ? costOfMending(text, start, end, inside, costs) : SOUND;
}

function costOfMending(text: string, start: number, end: number, inside: Inside, costs: Costs): ContentCost {
  let cost = 0;
  let breaks = 0;
  let [controls, quotes, escapes] = [0, 0, 0];
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) {
      const length = escapeLength(text, at);
      if (length > 0 && at + length <= end) {
        at += length - 1;
      } else {
        escapes++;
        cost += costs.badEscape;
      }
    } else if (code === QUOTE) {
      quotes++;
      cost += inside.otherMarks ? costs.innerOfSingle : costs.inner;
    } else if (code < SPACE) {
      controls++;
      cost += code !== LINE_BREAK ? costs.rawControl : breaks++ > 0 ? costs.moreRawBreaks : costs.rawBreak;
    }
  }
  const weights = [
    ...(controls > 0 ? [weightOf({ kind: rawControlCharacter })] : []),
    ...(quotes > 0 ? [weightOf({ kind: quoteKind(inside) })] : []),
    ...new Array<number>(escapes).fill(weightOf({ kind: badEscape })),
  ];
  return { cost, weights };
}

function quoteKind({ quotes }: Inside): DamageKind {
  return quotes === 'escape' ? unescapedQuote : strayQuote;
}

/** What JSON does not allow between the quotation marks of a text `[start, end)`, as reports in text order. */
export function reportsOfContent(text: string, start: number, end: number, inside: Inside): Report[] {
  const control: Edit[] = [];
  const quotes: Edit[] = [];
  const escapes: Report[] = [];
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if (char === '\\') {
      const length = escapeLength(text, at);
      if (length > 0 && at + length <= end) {
        at += length - 1;
      } else {
        escapes.push(escapeReport(text, at, end));
      }
    } else if (char === '"') {
      quotes.push(inside.quotes === 'escape' ? insert(at, '\\') : remove(at, at + 1));
    } else if (char < ' ') {
      control.push(replace(at, at + 1, ESCAPES[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`));
    }
  }
  const shown = text.slice(start, Math.min(end, start + 60));
  return [...gathered(rawControlCharacter, control, shown), ...gathered(quoteKind(inside), quotes, shown), ...escapes];
}

function escapeReport(text: string, at: number, end: number): Report {
  const drop = at + 1 < end && MARKDOWN.test(text.charAt(at + 1));
  const edit = drop ? remove(at, at + 1) : replace(at, at + 1, '\\\\');
  return { kind: badEscape, span: span(at, Math.min(at + 2, end)), edits: [edit], detail: text.slice(at, at + 2) };
}

function gathered(kind: DamageKind, edits: Edit[], detail: string): Report[] {
  const [first] = edits;
  const last = edits[edits.length - 1];
  if (!first || !last) {
    return [];
  }
  const end = kind === strayQuote ? last.span.end : Math.max(last.span.end, last.span.start + 1);
  return [{ kind, span: span(first.span.start, end), edits, detail }];
}
