/** A key and how many events have it. */
export interface KeyCount {
  /** Its number in the column. */
  readonly id: number;
  readonly count: number;
}

/** The keys that stand most often, the most frequent first, those of equal counts in the order in which they came; none that stands nowhere. */
export function topKeys(counts: Uint32Array, most: number): KeyCount[] {
  const top: KeyCount[] = [];
  for (let id = 0; id < counts.length; id++) {
    const count = counts[id] as number;
    const last = top[most - 1]?.count ?? 0;
    if (count > last) {
      // Few are kept of what may be millions, so each looks for its place from the end.
      let at = Math.min(top.length, most - 1);
      while (at > 0 && (top[at - 1] as KeyCount).count < count) {
        at--;
      }
      top.splice(at, 0, { id, count });
      top.length = Math.min(top.length, most);
    }
  }
  return top;
}
