import assert from 'node:assert/strict';
import { Column } from '../../src/core/columns/column';
import { countKeys } from '../../src/core/table/countKeys';
import { KeyCounter } from '../../src/core/table/keyCounter';
import { drain } from '../../src/core/text/steps';
import { Random } from '../bench/support/random';

/** Whether the keys of some of so many rows are counted as one counts by hand. */
export function assertCounted(rows: number, kinds: number): void {
  const random = new Random(rows);
  const large = new Column(rows);
  const by = new Map<string, number>();
  const chosen: number[] = [];
  let without = 0;
  for (let row = 0; row < rows; row++) {
    const keys = Array.from({ length: random.below(8) === 0 ? random.below(3) : 1 }, () => `${random.below(kinds)}`);
    const unique = [...new Set(keys)];
    large.set(row, unique);
    if (random.below(3) > 0) {
      chosen.push(row);
      without += unique.length === 0 ? 1 : 0;
      for (const key of unique) {
        by.set(key, (by.get(key) ?? 0) + 1);
      }
    }
  }
  const counter = new KeyCounter();
  // Two of three are more than half, so that the others are counted; the second time what is in all is known.
  for (const count of [countKeys, counter.count.bind(counter), counter.count.bind(counter)]) {
    const { counts, none } = drain(count(large, Uint32Array.from(chosen)));
    assert.equal(none, without);
    assert.ok(
      [...counts].every((found, id) => found === (by.get(large.keys.text(id)) ?? 0)),
      `${rows} rows`,
    );
  }
}
