import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  skipSpace,
  spaceStart,
} from '../../json/chars';
import { stringEnd } from '../../json/token';
import { type Edit, replace } from '../../text/edit';
import type { Span } from '../../text/span';

/** Deeper levels are indented no further, so that hostile nesting cannot fill the memory. */
const deepest = 40;

/**
 * The edits that give each entry of the strict JSON in `[start, end)` a line of its own, `newline` between two. They change white space only,
 * and leave alone what stands on lines of its own already. Other text is laid out as far as it looks like JSON.
 */
export function* lineBreaks(text: string, { start, end }: Span, newline: string): Iterable<Edit> {
  let depth = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const behind = stringEnd(text, at, end);
      at = behind < 0 ? end : behind - 1;
    } else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      const next = skipSpace(text, at + 1, end);
      if (isCloser(text.charCodeAt(next))) {
        at = next;
      } else {
        depth++;
        yield* breakIn(text, at + 1, next, newline + indent(depth));
      }
    } else if (code === COMMA) {
      yield* breakIn(text, at + 1, skipSpace(text, at + 1, end), newline + indent(depth));
    } else if (isCloser(code)) {
      depth = Math.max(0, depth - 1);
      yield* breakIn(text, spaceStart(text, at, start), at, newline + indent(depth));
    }
  }
}

function isCloser(code: number): boolean {
  return code === CLOSE_BRACE || code === CLOSE_BRACKET;
}

function indent(depth: number): string {
  return '  '.repeat(Math.min(depth, deepest));
}

function* breakIn(text: string, start: number, end: number, newText: string): Iterable<Edit> {
  if (!/[\r\n]/.test(text.slice(start, end))) {
    yield replace(start, end, newText);
  }
}
