import { matchAt } from '../lookahead/lookahead';
import type { Piece } from './decodedPart';

const ARRAY = String.raw`[Aa]rray\s{0,9}\(`;
/** A key of a list, and one of what JSON writes as an object: a text, of which one mark may be lost. */
const INDEX = String.raw`\d{1,9}\s{0,9}=>`;
const NAME = String.raw`["']?[A-Za-z_$][\w$. :-]{0,127}["']?\s{0,40}=>`;

/** A name that has one of its marks at least. */
const MARKED = String.raw`(?:["'][A-Za-z_$][\w$.-]{0,127}["']?|[A-Za-z_$][\w$.-]{0,127}["'])\s{0,40}=>`;

/** How PHP's arrays begin: those of texts by name, perhaps in others. Sticky. */
export const PHP_BEGINNING = new RegExp(
  String.raw`(?:(?:\[|${ARRAY})\s{0,400}(?:${INDEX}\s{0,400})?){1,9}${MARKED}`,
  'y',
);
/** The same where a word stands in place of the bracket, as the source of a pattern. */
export const ARRAY_START = String.raw`${ARRAY}(?=\s{0,400}(?:${INDEX}|${MARKED}))`;
const ARRAY_AT = new RegExp(ARRAY_START, 'y');

const SIGN = new RegExp(String.raw`\\[\s\S]|["']|\[|${ARRAY}|[\])]|${INDEX}\s{0,400}|=>`, 'g');
const OPENS_OBJECT = new RegExp(String.raw`\s{0,400}${NAME}`, 'y');
/** What stands behind a text: inside of one it is a mark of its own. */
const UNCLOSED = /^["'][A-Za-z_$][\w$.-]{0,127}\s{0,40}=>\s{0,200}$/;
const MARK_AND_NAME = /\s{0,400}["']\w/y;
const NEAR = 400;
const BEHIND_TEXT = /\s{0,400}(?:=>|[,\])]|$)/y;

/** Whether an array begins at `at` that is written with a word. */
export function isArrayAt(text: string, at: number): boolean {
  return matchAt(ARRAY_AT, text, at) !== undefined;
}

/**
 * The brackets of arrays in `[start, end)`, as `var_export` or code of PHP writes them, with those of JSON, the arrows, and the
 * numbers before the elements of lists. Ends behind the array that begins at `start`. A text whose mark is lost ends at the next mark that may end one.
 */
export function* phpPieces(text: string, start: number, end: number): Generator<Piece> {
  const closers: string[] = [];
  let mark = '';
  let opened = start;
  for (const { index, 0: found } of text.slice(start, end).matchAll(SIGN)) {
    const at = start + index;
    const behind = at + found.length;
    const opens = /[[(]$/.test(found);
    if (mark !== '' && !(opens && closers.at(-1) === '}' && isUnclosedName(text, opened, at, behind))) {
      mark = found === mark && matchAt(BEHIND_TEXT, text, behind) ? '' : mark;
    } else if (/^["']/.test(found)) {
      const isLast = /\w/.test(text.charAt(at - 1)) && matchAt(BEHIND_TEXT, text, behind) !== undefined;
      mark = isLast ? '' : found;
      opened = at;
    } else if (opens) {
      const isObject = matchAt(OPENS_OBJECT, text, behind) !== undefined;
      closers.push(isObject ? '}' : ']');
      mark = '';
      yield { start: at, end: behind, plain: isObject ? '{' : '[' };
    } else if (/^[\])]/.test(found)) {
      yield { start: at, end: behind, plain: closers.pop() ?? found };
      if (closers.length === 0) {
        return;
      }
    } else if (found === '=>') {
      yield { start: at, end: behind, plain: ':' };
    } else if (closers.at(-1) === ']' && /^\d/.test(found)) {
      yield { start: at, end: behind, plain: '' };
    }
  }
}

/**
 * Whether a name whose last mark is lost stands at `opened`, where a name should stand, its arrow before `at`, and a name with its own mark behind
 * the bracket there: one that says so itself has that mark escaped.
 */
function isUnclosedName(text: string, opened: number, at: number, behind: number): boolean {
  const before = text.slice(Math.max(0, opened - NEAR), opened).trimEnd();
  const isName = at - opened < NEAR && /[[(,]$/.test(before) && UNCLOSED.test(text.slice(opened, at));
  return isName && matchAt(MARK_AND_NAME, text, behind) !== undefined;
}
