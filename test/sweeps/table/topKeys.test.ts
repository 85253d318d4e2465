import { Column } from '../../../src/core/columns/column';
import { assertCounted } from '../../support/topKeys';

describe('the most frequent keys', () => {
  const column = new Column(6);
  for (const [row, keys] of [['a'], ['b'], [], ['a', 'c'], ['b'], ['d']].entries()) {
    column.set(row, keys);
  }

  it('are counted as one counts by hand, however many rows and keys there are', () => {
    assertCounted(10, 3);
    assertCounted(1001, 7);
    assertCounted(12_000, 900);
  });
});
