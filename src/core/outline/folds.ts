import { BACKSLASH, CLOSE_BRACE, CLOSE_BRACKET, OPEN_BRACE, OPEN_BRACKET, QUOTE } from '../json/chars';
import type { LogDocument } from '../log/logDocument';
import { type Span, span } from '../text/span';
import type { Steps } from '../text/steps';

const LINE_FEED = 0x0a;

/** How many characters are looked at before the caller may pause. */
const STRIDE = 65_536;

/** What lies in more brackets is not folded by itself. */
const DEEPEST = 64;

/**
 * The objects and arrays of a log that reach over more than one line, each from its opening bracket to its closing one: `most` of them, and
 * of those that are too many the inner ones are left out. Looks at brackets only, without a tree: what is damaged is folded as well as
 * its brackets go, since no string is followed beyond the end of its line.
 */
export function* foldsOf({ text, containers }: LogDocument, most: number): Steps<Span[]> {
  const levels = Array.from({ length: DEEPEST }, (): Span[] => []);
  for (const { span } of containers) {
    yield* collect(text, span, levels);
  }
  const folds: Span[] = [];
  for (const level of levels) {
    folds.push(...level.slice(0, most - folds.length));
  }
  return folds.sort((a, b) => a.start - b.start);
}

/** An open bracket, and the line it is in. */
interface Open {
  readonly start: number;
  readonly line: number;
  readonly closer: number;
}

function* collect(text: string, { start, end }: Span, levels: Span[][]): Steps<void> {
  const open: Open[] = [];
  let line = 0;
  let paused = start;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = stringEnd(text, at, end);
    } else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      open.push({ start: at, line, closer: code === OPEN_BRACE ? CLOSE_BRACE : CLOSE_BRACKET });
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      const closed = close(open, code);
      if (closed && closed.line < line && open.length < DEEPEST) {
        levels[open.length]?.push(span(closed.start, at + 1));
      }
    } else if (code === LINE_FEED) {
      line++;
    }
    if (at - paused > STRIDE) {
      paused = at;
      yield;
    }
  }
}

/**
 * Closes the innermost bracket of a kind, and with it those inside that were never closed. Nothing where none is open, or none so near that a
 * damage explains it: of brackets that nobody closes there may be a million.
 */
function close(open: Open[], closer: number): Open | undefined {
  const farthest = Math.max(0, open.length - DEEPEST);
  for (let index = open.length - 1; index >= farthest; index--) {
    if (open[index]?.closer === closer) {
      return open.splice(index)[0];
    }
  }
  return undefined;
}

/** The last character of the string that begins at `at`; of one that is not closed in its line, the last of the line. */
function stringEnd(text: string, at: number, end: number): number {
  for (let offset = at + 1; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === QUOTE) {
      return offset;
    }
    if (code === LINE_FEED) {
      return offset - 1;
    }
    if (code === BACKSLASH && text.charCodeAt(offset + 1) !== LINE_FEED) {
      offset++;
    }
  }
  return end - 1;
}
