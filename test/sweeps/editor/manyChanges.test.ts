import assert from 'node:assert/strict';
import { changeOf } from '../../../src/editor/logs/textChanges';

describe('an event of very many changes', () => {
  it('is one change from the first to the last, however many there are', () => {
    const parts = Array.from({ length: 300_000 }, (_, index) => ({
      rangeOffset: index * 10,
      rangeLength: 1,
      text: 'ab',
    }));
    assert.deepEqual(changeOf(parts.reverse()), { span: { start: 0, end: 2_999_991 }, length: 3_299_991 });
  });
});
