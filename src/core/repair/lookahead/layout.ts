import { isBlankInLine, UNSEEN } from '../../text/unseen';

/** What may stand before the first character of a line. */
export const INDENT = String.raw`[ \t${UNSEEN}]`;
/** How far back a line is searched for its beginning; longer lines have no layout to speak of. */
const REACH = 256;

/** The column of the character at `at` if only blanks stand before it on its line; -1 otherwise. */
export function columnAt(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start <= REACH && isBlankInLine(text.charAt(start - 1))) {
    start--;
  }
  return start === 0 || text.charAt(start - 1) === '\n' ? at - start : -1;
}

/** The column of the first character of the line that holds `at`; -1 where the line begins too far back. */
export function lineColumn(text: string, at: number): number {
  let start = at;
  while (start > 0 && text.charAt(start - 1) !== '\n') {
    start--;
    if (at - start > REACH) {
      return -1;
    }
  }
  let first = start;
  while (first < at && isBlankInLine(text.charAt(first))) {
    first++;
  }
  return first - start;
}
