import assert from 'node:assert/strict';
import { nextPlace } from '../../../src/editor/events/nextPlace';

describe('the next place that was not understood', () => {
  const places = [3, 20, 41].map((start) => ({ start, end: start + 5 }));

  it('is the first one, from where none begins', () => {
    assert.deepEqual(
      [0, 4, 30, 99].map((cursor) => nextPlace(places, cursor)?.start),
      [3, 3, 3, 3],
    );
  });

  it('is the one behind that at the cursor, round and round', () => {
    assert.deepEqual(
      [3, 20, 41].map((cursor) => nextPlace(places, cursor)?.start),
      [20, 41, 3],
    );
  });

  it('is none where all was understood', () => assert.equal(nextPlace([], 0), undefined));
});
