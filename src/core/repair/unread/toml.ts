import { matchAt } from '../lookahead/lookahead';
import { namesRecord } from './balancedEnd';

/** The head of a table, and its first entry. */
const HEAD = /\[{1,2}[\w.-]{1,200}\]{1,2}[ \t]*\r?\n\s{0,200}[\w-]{1,64} = /y;
const MEMBER = /(?<=\n[ \t]{0,80})(\w{1,64}) = /g;
/** A line of it: an entry, the head of another table, a comment, what goes on from the line before, nothing. */
const LINE = /[ \t]{0,400}(?:(?:[\w."-]{1,200} = |\[{1,2}[\w."-]{1,200}\]|#|[\]}"',])[^\n]*)?\r?(?:\n|$)/y;

/**
 * Where tables end that begin at `start` in TOML: `[[Records]]`, then `eventName = "CreateKey"` in a line. What holds what is said by their heads and by no bracket.
 * Undefined for anything else.
 */
export function tomlEnd(text: string, start: number, limit: number): number | undefined {
  if (!matchAt(HEAD, text, start) || !namesRecord(text, start, limit, MEMBER)) {
    return undefined;
  }
  let end = start;
  for (let line = matchAt(LINE, text, end); line && end < limit; line = matchAt(LINE, text, end)) {
    end += line[0].length;
  }
  return start + text.slice(start, Math.min(end, limit)).trimEnd().length;
}
