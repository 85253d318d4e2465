import { matchAt, nearLineStart } from '../lookahead/lookahead';

/** Where to begin deleting so that what is no data and stands on a line of its own takes the line with it; else its start. */
export function wholeLineStart(text: string, start: number, end: number): number {
  const before = nearLineStart(text, start) - 1;
  const alone =
    text.charAt(before) === '\n' &&
    /^\n[ \t]*$/.test(text.slice(before, start)) &&
    matchAt(/[ \t]*(?:,[ \t]*)?\r?(?:\n|$)/y, text, end);
  return alone ? (text.charAt(before - 1) === '\r' ? before - 1 : before) : start;
}
