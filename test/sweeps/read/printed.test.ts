import assert from 'node:assert/strict';
import { read } from '../../../src/core';

describe('a short log printed', () => {
  it('is read without an end to its text, however long that is', () => {
    assert.doesNotThrow(() => read(`{'a': 1, 'b': 2, 'c': '${'x'.repeat(2_000_000)}`));
  });
});
