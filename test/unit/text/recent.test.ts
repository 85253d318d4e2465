import assert from 'node:assert/strict';
import { Recent } from '../../../src/core/text/recent';
import { drain } from '../../../src/core/text/steps';

describe('what was asked for last', () => {
  it('is kept, and what was asked for longest ago is forgotten', () => {
    const made: string[] = [];
    const recent = new Recent<string, string>(2);
    const ask = (key: string) =>
      recent.get(key, () => {
        made.push(key);
        return key.toUpperCase();
      });
    assert.deepEqual(['a', 'b', 'a', 'c', 'a', 'b'].map(ask), ['A', 'B', 'A', 'C', 'A', 'B']);
    assert.deepEqual(made, ['a', 'b', 'c', 'b']);
  });
});

describe('work in steps', () => {
  it('is done at once where nobody waits', () => {
    let steps = 0;
    const work = function* () {
      for (; steps < 3; steps++) {
        yield;
      }
      return 'done';
    };
    assert.equal(drain(work()), 'done');
    assert.equal(steps, 3);
  });
});
