import assert from 'node:assert/strict';
import { fingerprint } from '../../../src/core/columns/fingerprint';

describe('a fingerprint of a text', () => {
  it('is a whole number of its own for each of a million ids', () => {
    const found = new Set<number>();
    for (let index = 0; index < 1_000_000; index++) {
      const id = `b096d5b7-dcf2-4399-998b-${String(index).padStart(12, '0')}`;
      found.add(fingerprint(id));
    }
    assert.equal(found.size, 1_000_000);
    assert.ok([...found].every((one) => Number.isSafeInteger(one) && one >= 0));
  });
});
