import { placeholder } from '../damages/placeholder';
import { placeholderValue } from '../damages/placeholderValue';
import type { Frame } from './frame';
import { lineStart, matchAt } from './lookahead';
import { remove, replace } from './report';
import type { Work } from './work';

/** Dots, perhaps with words around them or in brackets: `..additional entries`, `... more ...`, `...10`, `(...)`, `. . .`, `…`. */
const DOTS =
  /\(?[ \t]*(?:…|\.(?:[ \t]?\.){1,200})[ \t]*(?:[^\s"“”{}[\],:.…][^"“”{}[\],:\n.…]{0,80}?)?(?:[ \t]*(?:…|\.(?:[ \t]?\.){1,200}))?[ \t]*\)?(?=[ \t]*(?:["'“{}[\],:\n\r]|$))/y;
/** Words that say the same without dots, in brackets: `<additional entries>`, `[truncated]`. */
const WORDS =
  /(?:<|\()[ \t]*(?:snip|snipped|truncated|omitted|additional|more|other|etc)\b[^<>()"{}[\]\n]{0,60}(?:>|\))|-{2,9}[ \t]*(?:snip|snipped|cut|truncated|omitted|more)\b[^<>()"{}[\]\n]{0,60}?-{2,9}/iy;

function placeholderAt(work: Work): string | undefined {
  const found = matchAt(DOTS, work.text, work.at) ?? matchAt(WORDS, work.text, work.at);
  return found?.[0].trimEnd().slice(0, work.limit - work.at);
}

/** Takes a placeholder for entries left out of an array or object; false when none stands at the current place. */
export function readPlaceholder(work: Work, frame: Frame): boolean {
  const found = placeholderAt(work);
  if (!found) {
    return false;
  }
  const end = work.at + found.length;
  frame.placeholder = work.report(
    placeholder,
    work.at,
    end,
    [remove(wholeLineStart(work.text, work.at, end), end)],
    found,
  );
  work.at = end;
  return true;
}

/** Takes a placeholder that stands for the value of a member. */
export function readPlaceholderValue(work: Work, frame: Frame): boolean {
  const found = placeholderAt(work);
  if (!found || !frame.property) {
    return false;
  }
  const end = work.at + found.length;
  work.report(placeholderValue, work.at, end, [replace(work.at, end, 'null')], found);
  work.value({ type: 'null', offset: work.at, length: found.length, value: null }, end);
  return true;
}

/** Where to begin deleting so that a placeholder on a line of its own takes the line with it. */
function wholeLineStart(text: string, start: number, end: number): number {
  const before = lineStart(text, start) - 1;
  const alone =
    text.charAt(before) === '\n' &&
    /^\n[ \t]*$/.test(text.slice(before, start)) &&
    matchAt(/[ \t]*(?:,[ \t]*)?\r?(?:\n|$)/y, text, end);
  return alone ? (text.charAt(before - 1) === '\r' ? before - 1 : before) : start;
}
