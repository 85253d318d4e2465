/** The numbers of all rows of a set of so many. Written out, as is the next: `Array.from` and spreading take ten times as long, and there may be millions. */
export function allRows(count: number): readonly number[] {
  const rows = new Array<number>(count);
  for (let row = 0; row < count; row++) {
    rows[row] = row;
  }
  return rows;
}

/** The same numbers in a plain array. */
export function plainRows(rows: ArrayLike<number>): readonly number[] {
  const plain = new Array<number>(rows.length);
  for (let at = 0; at < rows.length; at++) {
    plain[at] = rows[at] as number;
  }
  return plain;
}
