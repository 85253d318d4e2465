import type { Steps } from '../text/steps';
import { CLOSE_BRACKET, skipSpace } from './chars';
import { scanBehind, scanNext } from './cleanScan';
import type { ElementTable } from './elementTable';

/** How many characters are checked before the caller may pause. */
const STRIDE = 65_536;

/**
 * Where the text begins and ends that is strict JSON as a whole, however deep; undefined when it is not. White space around it and a byte
 * order mark before it do not count. Each character is read once at most: elements that `tables` tell to be clean are stepped over.
 */
export function* soundSpan(
  text: string,
  tables: readonly ElementTable[] = [],
): Steps<{ readonly start: number; readonly end: number } | undefined> {
  const start = skipSpace(text, text.charAt(0) === '\ufeff' ? 1 : 0, text.length);
  const closers: number[] = [];
  const clean = new CleanRuns(tables);
  let paused = start;
  let offset = start;
  do {
    const at = skipSpace(text, offset, text.length);
    const reached = closers[closers.length - 1] === CLOSE_BRACKET ? clean.endFrom(at) : -1;
    offset =
      reached < 0
        ? scanNext(text, at, text.length, closers, Number.POSITIVE_INFINITY)
        : scanBehind(text, reached, text.length, closers);
    if (offset - paused > STRIDE) {
      paused = offset;
      yield;
    }
  } while (offset >= 0 && closers.length > 0);
  return offset >= 0 && skipSpace(text, offset, text.length) === text.length ? { start, end: offset } : undefined;
}

/** Elements that follow each other in arrays and were measured before. Asked in text order. */
class CleanRuns {
  #table = 0;
  /** The first element of a run. */
  #first = 0;

  constructor(readonly tables: readonly ElementTable[]) {}

  /** Where the run ends that begins at `at`; -1 when none does. */
  endFrom(at: number): number {
    for (let table = this.tables[this.#table]; table; table = this.tables[this.#table]) {
      if (this.#first >= table.length) {
        this.#table++;
        this.#first = 0;
      } else if (table.start(this.#first) > at) {
        return -1;
      } else {
        const last = table.nextBreak(this.#first) - 1;
        const found = table.inArray && table.isClean(this.#first) && table.start(this.#first) === at;
        this.#first = last + 1;
        if (found) {
          return table.end(last);
        }
      }
    }
    return -1;
  }
}
