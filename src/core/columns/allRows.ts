/** The rows of a list of so many: 0, 1, 2 and so on. */
export function allRows(length: number, first = 0): Uint32Array {
  const rows = new Uint32Array(length);
  for (let at = 0; at < length; at++) {
    rows[at] = first + at;
  }
  return rows;
}
