import { matchAt } from '../machine/lookahead';

/** JSON as it stands in a string: a bracket, then quotation marks with backslashes. White space may be escaped as well. */
const ESCAPED = /\s{0,400}[{[](?:\s|\\[nrt]|[{[]){0,400}(?:"[\w$.-]{1,128})?\\"/y;
/** The next quotation mark, with what stands between: brackets, commas and white space, written plainly or escaped. */
const STRUCTURE = /((?:[\s,{}[\]]|\\[nrt]){0,400})(\\{0,15}")/y;
/** What says that a mark is inside: a name's colon or a text behind it. */
const INSIDE = /\s{0,400}(?::|=>|[^\s,}\]:"\\])/y;
/** Nobody forgets more backslashes in one string; then it is not escaped JSON. */
const MOST_FORGOTTEN = 40;
/** CloudTrail caps a record at 256 KB. */
const REACH = 262_144;

/**
 * Where a string ends that holds JSON with a backslash before its quotation marks, though a few lack theirs and line breaks stand in it as
 * they are: the offset of its closing quotation mark. What stands behind a mark tells whether it closes the string: the next one belongs to
 * the JSON inside if it has a backslash.
 * @param at behind the opening quotation mark.
 * @returns undefined when no such JSON begins there, or its string does not end before `limit`. Looks no further than a record is long.
 */
export function embeddedStringEnd(text: string, at: number, limit: number): number | undefined {
  if (!matchAt(ESCAPED, text, at)) {
    return undefined;
  }
  const inner = text.slice(at, Math.min(limit, at + REACH));
  let forgotten = 0;
  for (const { index, 0: mark } of inner.matchAll(/\\[\s\S]|"/g)) {
    if (mark !== '"') {
      continue;
    }
    if (!isInside(inner, index)) {
      return at + index;
    }
    if (++forgotten > MOST_FORGOTTEN) {
      return undefined;
    }
  }
  return undefined;
}

/** Whether a quotation mark without a backslash belongs to the JSON inside of the string. */
function isInside(text: string, mark: number): boolean {
  if (matchAt(INSIDE, text, mark + 1)) {
    return true;
  }
  const [, between = '', next] = matchAt(STRUCTURE, text, mark + 1) ?? [];
  // Behind closing brackets alone no string of the JSON around begins: the next mark is the end.
  return next !== undefined && (next.length > 1 || (/[}\]]/.test(between) && !/[,{[]/.test(between)));
}
