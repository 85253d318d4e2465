/** So many characters are searched at a time: backwards, some two milliseconds. */
const PIECE = 1 << 20;

/**
 * Where a text has another one before a place, or behind it, the nearest first, that at the place itself left out; overlapping ones count. Undefined
 * between two of them wherever a stretch has been searched: there the caller may pause, since a large text may have none.
 *
 * @param step 1 to go on to the end, -1 to go back to the beginning
 */
export function* occurrences(
  text: string,
  wanted: string,
  from: number,
  step: 1 | -1,
): Generator<number | undefined, void> {
  // Pieces of places where an occurrence may begin, from one to another, both included.
  for (let near = from + step; near >= 0 && near <= text.length - wanted.length; near += step * PIECE) {
    const far = near + step * (PIECE - 1);
    const [first, last] = step === 1 ? [near, far] : [Math.max(far, 0), near];
    const piece = text.slice(first, last + wanted.length);
    for (const at of step === 1 ? onwards(piece, wanted) : backwards(piece, wanted)) {
      yield first + at;
    }
    yield undefined;
  }
}

function* onwards(piece: string, wanted: string): Generator<number> {
  for (let at = piece.indexOf(wanted); at >= 0; at = piece.indexOf(wanted, at + 1)) {
    yield at;
  }
}

function* backwards(piece: string, wanted: string): Generator<number> {
  for (let at = piece.lastIndexOf(wanted); at >= 0; at = at === 0 ? -1 : piece.lastIndexOf(wanted, at - 1)) {
    yield at;
  }
}
