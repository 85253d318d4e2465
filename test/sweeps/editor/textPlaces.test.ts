import assert from 'node:assert/strict';
import { at, placesOf } from '../../support/placesOf';

describe('where bytes are in the text of an editor', () => {
  it('is the same far into the text, where a step ends within a character or a line end', () => {
    for (const before of [999_998, 999_999, 1_000_000]) {
      const filled = 'x'.repeat(before);
      assert.deepEqual(placesOf(`${filled}👍<a>`, '<a>'), [at(0, before + 2), at(0, before + 5)]);
      assert.deepEqual(placesOf(`${filled}\r\n<a>`, '<a>'), [at(1, 0), at(1, 3)]);
    }
  });
});
