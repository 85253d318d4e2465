import { matchAt } from '../lookahead/lookahead';
import { type Brackets, bracketPieces } from './bracketPieces';
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

/** The brackets of arrays, as `var_export` or code of PHP writes them, the arrows, and the numbers before the elements of lists. */
const BRACKETS: Brackets = {
  signs: new RegExp(String.raw`\\[\s\S]|["']|\[|${ARRAY}|[\])]|${INDEX}\s{0,400}|=>`, 'g'),
  opener: /[[(]$/,
  closer: /^[\])]/,
  own: '',
  object: new RegExp(String.raw`\s{0,400}${NAME}`, 'y'),
  behindText: /\s{0,400}(?:=>|[,\])]|$)/y,
  unclosed: /^["'][A-Za-z_$][\w$.-]{0,127}\s{0,40}=>\s{0,200}$/,
  meaning: (sign, inList) => (sign === '=>' ? ':' : inList && /^\d/.test(sign) ? '' : undefined),
};

/** Whether an array begins at `at` that is written with a word. */
export function isArrayAt(text: string, at: number): boolean {
  return matchAt(ARRAY_AT, text, at) !== undefined;
}

/** What stands for signs of JSON in `[start, end)`. Ends behind the array that begins at `start`. */
export function phpPieces(text: string, start: number, end: number): Iterable<Piece> {
  return bracketPieces(text, start, end, BRACKETS);
}
