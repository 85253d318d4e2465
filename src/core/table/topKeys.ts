import type { Column } from '../columns/column';

/** A key and how many events have it. */
export interface KeyCount {
  /** Its number in the column. */
  readonly id: number;
  readonly count: number;
}

/** How often each key of a column stands in some rows. An event with several keys counts for each. */
export function countKeys(column: Column, rows: Uint32Array): Uint32Array {
  const counts = new Uint32Array(column.keys.size);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const only = column.onlyAt(row);
    if (only >= 0) {
      counts[only]!++;
    } else {
      for (const id of column.idsAt(row)) {
        counts[id]!++;
      }
    }
  }
  return counts;
}

/** The keys that stand most often, the most frequent first, those of equal counts in the order in which they came; none that stands nowhere. */
export function topKeys(counts: Uint32Array, most: number): KeyCount[] {
  const found: KeyCount[] = [];
  for (const [id, count] of counts.entries()) {
    if (count > 0) {
      found.push({ id, count });
    }
  }
  return found.sort((a, b) => b.count - a.count || a.id - b.id).slice(0, most);
}
