import assert from 'node:assert/strict';
import { drain, read, sameValues } from '../../src/core';

/** The lines that light up with the cursor inside of a part, and whether all of them say the same. */
export function linesOfValue(part: string, of: string, from = 0): readonly number[] {
  const places = drain(sameValues(read(of), of.indexOf(part, from) + 2));
  const said = new Set(places.map(({ start, end }) => of.slice(start, end)));
  assert.ok(said.size <= 1, [...said].join());
  assert.deepEqual(
    [...places].sort((a, b) => a.start - b.start),
    places,
  );
  return places.map(({ start }) => of.slice(0, start).split('\n').length - 1);
}
