import fc from 'fast-check';

/** So many halves of pairs, from U+D800 on, are no characters by themselves. */
const HALVES = 0x800;
const FIRST_HALF = 0xd800;

/**
 * Any character, for texts: what `{ unit: 'binary' }` gives, which costs a second to begin with, since fast-check lists all million of them.
 */
export const anyCharacter: fc.Arbitrary<string> = fc.nat(0x10ffff - HALVES).map(
  (index) => String.fromCodePoint(index < FIRST_HALF ? index : index + HALVES),
  (text) => {
    const point = typeof text === 'string' && [...text].length === 1 ? (text.codePointAt(0) ?? 0) : Number.NaN;
    if (Number.isNaN(point) || (point >= FIRST_HALF && point < FIRST_HALF + HALVES))
      throw new Error('Not one character.');
    return point < FIRST_HALF ? point : point - HALVES;
  },
);
