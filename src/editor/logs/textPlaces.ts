import type { ByteSource, Span, Steps } from '../../core';

/** A place in a text as an editor counts: lines, and UTF-16 units in the line, both from 0. */
export interface TextPlace {
  readonly line: number;
  readonly character: number;
}

/** A line, and the byte at which it begins. */
interface Line {
  readonly line: number;
  readonly start: number;
}

/** How many bytes are looked at in one step. */
const step = 1_000_000;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Where a span of bytes begins and ends in the text that an editor shows for them: UTF-8, without its byte order mark. In steps. */
export function* textPlaces(source: ByteSource, { start, end }: Span): Steps<readonly [TextPlace, TextPlace]> {
  const first = yield* lineOf(source, { line: 0, start: 0 }, start);
  const last = yield* lineOf(source, first, end);
  return [yield* placeIn(source, first, start), yield* placeIn(source, last, end)];
}

/** The line in which a byte is, counted from an earlier line. */
function* lineOf(source: ByteSource, { line, start }: Line, offset: number): Steps<Line> {
  let found: Line = { line, start };
  for (let at = start; at < offset; at += step) {
    // One byte more: a carriage return ends a line alone, or together with a line feed.
    const bytes = source.slice(at, at + step + 1);
    const length = Math.min(step, offset - at);
    for (let index = 0; index < length; index++) {
      const byte = bytes[index];
      if (byte === lineFeed || (byte === carriageReturn && bytes[index + 1] !== lineFeed)) {
        found = { line: found.line + 1, start: at + index + 1 };
      }
    }
    yield;
  }
  return found;
}

function* placeIn(source: ByteSource, { line, start }: Line, offset: number): Steps<TextPlace> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: start > 0 });
  let character = 0;
  for (let at = start; at < offset; at += step) {
    character += decoder.decode(source.slice(at, Math.min(at + step, offset)), { stream: true }).length;
    yield;
  }
  return { line, character };
}
