import type { Edit } from '../../text/edit';
import { badEscape } from '../damages/badEscape';
import { rawControlCharacter } from '../damages/rawControlCharacter';
import { strayQuote } from '../damages/strayQuote';
import { unescapedQuote } from '../damages/unescapedQuote';
import { escapeLength } from '../scan/token';
import { insert, remove, replace } from './report';
import type { Work } from './work';

/** What becomes of a straight quotation mark inside a text. */
export type InnerQuotes = 'escape' | 'remove';

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' };
/** Characters that Markdown escapes: the backslash before one of them is Markdown's, not the author's. */
const MARKDOWN = /[!#$&'()*+,\-.:;<=>?@[\]^_`{|}~]/;

/** The edits of one text, by what they mend. */
interface Mends {
  readonly control: Edit[];
  readonly quotes: Edit[];
  readonly escapes: { readonly at: number; readonly edit: Edit }[];
}

/**
 * Reports what JSON does not allow between the quotation marks at `start` and `end`, and returns the text as its author meant it:
 * exactly what strict JSON reads there once the edits are applied. `single` for a text in single quotation marks, where `\\'` is an escape.
 */
export function repairString(work: Work, start: number, end: number, inner: InnerQuotes): string {
  const mends: Mends = { control: [], quotes: [], escapes: [] };
  let repaired = '';
  let at = start;
  while (at < end) {
    const length = work.text.charAt(at) === '\\' ? escapeLength(work.text, at) : 0;
    const taken = length > 0 && at + length <= end ? length : 1;
    const char = work.text.slice(at, at + taken);
    const mended = taken > 1 ? char : mend(work.text, at, end, inner, mends);
    repaired += mended;
    at += taken;
  }
  reportMends(work, start, end, inner, mends);
  return JSON.parse(`"${repaired}"`) as string;
}

/** What one character, which begins no valid escape, becomes. Adds the edit if that is something else. */
function mend(text: string, at: number, end: number, inner: InnerQuotes, mends: Mends): string {
  const char = text.charAt(at);
  if (char === '"') {
    const edit = inner === 'escape' ? insert(at, '\\') : remove(at, at + 1);
    mends.quotes.push(edit);
    return inner === 'escape' ? '\\"' : '';
  }
  if (char === '\\') {
    const drop = at + 1 < end && MARKDOWN.test(text.charAt(at + 1));
    mends.escapes.push({ at, edit: drop ? remove(at, at + 1) : replace(at, at + 1, '\\\\') });
    return drop ? '' : '\\\\';
  }
  if (char < ' ') {
    const written = ESCAPES[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
    mends.control.push(replace(at, at + 1, written));
    return written;
  }
  return char;
}

function reportMends(work: Work, start: number, end: number, inner: InnerQuotes, mends: Mends): void {
  const content = work.text.slice(start, Math.min(end, start + 60));
  for (const [kind, edits] of [
    [rawControlCharacter, mends.control],
    [inner === 'escape' ? unescapedQuote : strayQuote, mends.quotes],
  ] as const) {
    const [first] = edits;
    const last = edits[edits.length - 1];
    if (first && last) {
      const to = kind === strayQuote ? last.span.end : Math.max(last.span.end, last.span.start + 1);
      work.report(kind, first.span.start, to, edits, content);
    }
  }
  for (const { at, edit } of mends.escapes) {
    work.report(badEscape, at, Math.min(at + 2, end), [edit], work.text.slice(at, at + 2));
  }
}
