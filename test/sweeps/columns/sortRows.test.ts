import assert from 'node:assert/strict';
import { Column } from '../../../src/core/columns/column';
import { ranksOf, sortByKey } from '../../../src/core/columns/sortRows';
import { drain } from '../../../src/core/text/steps';
import { Random } from '../../bench/support/random';

const random = new Random(5);
const rows = (length: number) => Uint32Array.from({ length }, (_, row) => row);

describe('sorting rows', () => {
  it('ranks more keys than are sorted at a time', () => {
    const column = new Column(30_000);
    const texts = Array.from({ length: 30_000 }, () => String(random.below(1 << 30)));
    for (const [row, text] of texts.entries()) {
      column.set(row, [text]);
    }
    const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
    const ranks = drain(ranksOf(column, compare));
    const sorted = [...drain(sortByKey(rows(30_000), column, ranks, 1))].map((row) => texts[row]);
    assert.deepEqual(sorted, [...texts].sort(compare));
  });
});
