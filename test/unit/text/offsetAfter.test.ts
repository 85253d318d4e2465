import assert from 'node:assert/strict';
import { applyEdits, insert, offsetAfter, remove, replace } from '../../../src/core/text/edit';

describe('a place after edits', () => {
  const text = 'abcdef';
  const edits = [insert(1, '--'), remove(2, 3), replace(4, 5, 'xyz')];

  it('stands before the same character', () => {
    const after = applyEdits(text, edits);
    assert.equal(after, 'a--bdxyzf');
    for (const at of [0, 1, 3, 5]) {
      assert.equal(after.charAt(offsetAfter(edits, at)), text.charAt(at));
    }
    assert.equal(offsetAfter(edits, text.length), after.length);
  });

  it('stands where its character went, or before what came instead', () => {
    assert.equal(offsetAfter(edits, 2), 4);
    assert.equal(offsetAfter(edits, 4), 5);
    assert.equal(offsetAfter([replace(1, 4, '-')], 2), 2);
  });
});
