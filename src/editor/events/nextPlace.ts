import type { Span } from '../../core';

/** The place behind the one that begins at the cursor; the first one from anywhere else, and from the last. Undefined for no places. */
export function nextPlace(places: readonly Span[], cursor: number): Span | undefined {
  const here = places.findIndex(({ start }) => start === cursor);
  return places[here + 1] ?? places[0];
}
