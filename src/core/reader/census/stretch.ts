import { type Span, span } from '../../text/span';
import { scanClean } from '../scan/cleanScan';
import { type Beginning, beginningsIn } from './beginnings';

/** No beginning is shorter. */
const SHORTEST = 16;

export function beginnings(text: string, start: number, end: number): Beginning[] {
  return end - start < SHORTEST ? [] : [...beginningsIn(text, start, end)];
}

/** From each beginning to where it may end. */
export function stretches(text: string, found: readonly Beginning[], limit: number): Span[] {
  return found.flatMap((one, index) => {
    const most = found[index + 1]?.start ?? limit;
    return isOther(text, one, most) ? [] : span(one.start, beginningEnd(text, one, most));
  });
}

/** Where what begins as a record ends at the latest: a sound one with its brace, one in a string with the string; else at `limit`. */
function beginningEnd(text: string, { start, mark }: Beginning, limit: number): number {
  const sound = mark === '"' ? scanClean(text, start, limit) : -1;
  const end = sound > 0 ? sound : mark.length > 1 ? stringEnd(text, start, limit, mark.length) : limit;
  return start + text.slice(start, end).replace(/[\s,]{1,4096}$/, '').length;
}

/** Whether what begins with a version of no trail is sound: a schema, a pattern for events, or the event of another system. */
function isOther(text: string, { start, cut }: Beginning, limit: number): boolean {
  return cut && scanClean(text, start, limit) > 0;
}

/** Where the string ends around `start`, in which quotation marks are written with `length` characters: before one with fewer. */
function stringEnd(text: string, start: number, limit: number, length: number): number {
  for (const { index, 0: marks } of text.slice(start, limit).matchAll(/[\\"]+/g)) {
    if (marks.length < length && marks.endsWith('"')) {
      return start + index;
    }
  }
  return limit;
}
