import { matchAt } from '../lookahead/lookahead';
import type { Piece } from './decodedPart';

/** How a notation writes the brackets of JSON, and what else there is of its own between texts. */
export interface Brackets {
  /** Escapes, quotation marks, brackets, and what else stands for something. Global. */
  readonly signs: RegExp;
  readonly opener: RegExp;
  readonly closer: RegExp;
  /** Those of JSON that stand for themselves. */
  readonly own: string;
  /** What stands behind the bracket of an object. Sticky. */
  readonly object: RegExp;
  /** What stands behind a text: inside of one its mark is another one. Sticky. */
  readonly behindText: RegExp;
  /** A name that has lost its last mark, up to the bracket of its value. */
  readonly unclosed: RegExp;
  /** What another sign stands for; undefined where it is none. */
  meaning?(sign: string, inList: boolean): string | undefined;
}

const BRACE = /^[{｛❴]/;
const MARK = /^["'“”]/;
const CLOSING_MARK: Readonly<Record<string, string>> = { '“': '”' };
const MARK_AND_NAME = /\s{0,400}["'“]\w/y;
const NEAR = 400;

/**
 * The brackets in `[start, end)` with those of JSON that they stand for, and the other signs of the notation. Ends behind what is opened at
 * `start`. A text whose mark is lost ends at the next mark that may end one. Linear in what is passed over.
 */
export function* bracketPieces(text: string, start: number, end: number, brackets: Brackets): Generator<Piece> {
  const closers: string[] = [];
  let mark = '';
  let opened = start;
  for (const { index, 0: found } of text.slice(start, end).matchAll(brackets.signs)) {
    const at = start + index;
    const behind = at + found.length;
    const opens = brackets.opener.test(found);
    if (mark !== '' && !(opens && closers.at(-1) === '}' && isUnclosedName(text, opened, at, behind, brackets))) {
      mark = found === mark && matchAt(brackets.behindText, text, behind) ? '' : mark;
    } else if (MARK.test(found)) {
      const isLast = /\w/.test(text.charAt(at - 1)) && matchAt(brackets.behindText, text, behind) !== undefined;
      mark = isLast ? '' : (CLOSING_MARK[found] ?? found);
      opened = at;
    } else if (opens) {
      const isObject = BRACE.test(found) || matchAt(brackets.object, text, behind) !== undefined;
      closers.push(isObject ? '}' : ']');
      mark = '';
      yield { start: at, end: behind, plain: isObject ? '{' : '[' };
    } else if (brackets.closer.test(found)) {
      const closer = closers.pop();
      yield { start: at, end: behind, plain: brackets.own.includes(found) ? found : (closer ?? found) };
      if (closers.length === 0) {
        return;
      }
    } else {
      const plain = brackets.meaning?.(found, closers.at(-1) === ']');
      yield* plain === undefined ? [] : [{ start: at, end: behind, plain }];
    }
  }
}

/**
 * Whether a name whose last mark is lost stands at `opened`, where a name should stand, its sign before `at`, and a name with its own mark behind
 * the bracket there: one that says so itself has that mark escaped.
 */
function isUnclosedName(
  text: string,
  opened: number,
  at: number,
  behind: number,
  { opener, unclosed }: Brackets,
): boolean {
  const before = text.slice(Math.max(0, opened - NEAR), opened).trimEnd();
  const isNamed = before.endsWith(',') || opener.test(before);
  const isName = at - opened < NEAR && isNamed && unclosed.test(text.slice(opened, at));
  return isName && matchAt(MARK_AND_NAME, text, behind) !== undefined;
}
