import assert from 'node:assert/strict';
import { Breaks, SPACE, whiteSpace } from '../../../src/core/layout/breaks';

const told = (breaks: Breaks, index: number) => [breaks.end(index), breaks.start(index), breaks.indent(index)];

describe('places at which white space is replaced', () => {
  it('are kept in order, with where the text goes on and how far it is indented', () => {
    const breaks = new Breaks();
    breaks.add(3, 5, 1);
    breaks.add(9, 9, SPACE);
    breaks.add(12, 12, 0);
    assert.deepEqual(
      [0, 1, 2].map((index) => told(breaks, index)),
      [
        [3, 5, 1],
        [9, 9, SPACE],
        [12, 12, 0],
      ],
    );
    assert.deepEqual([breaks.size, breaks.lines], [3, 3]);
    // A line end and two spaces in place of two characters, a space, and a line end, in place of nothing.
    assert.equal(breaks.growth, 1 + 1 + 1);
  });

  it('are never before the last one, and no two line ends at one place', () => {
    const breaks = new Breaks();
    breaks.add(0, 0, 1);
    breaks.add(5, 7, 1);
    breaks.add(6, 8, 1);
    breaks.add(7, 7, 2);
    assert.deepEqual([breaks.size, breaks.lines], [2, 3]);
    breaks.add(7, 7, SPACE);
    breaks.add(7, 7, 2);
    assert.deepEqual([told(breaks, 2), told(breaks, 3), breaks.lines], [[7, 7, SPACE], [7, 7, 2], 4]);
  });

  it('are no two line ends at one place, also where they are the first', () => {
    const breaks = new Breaks();
    breaks.add(2, 4, 1);
    breaks.add(4, 4, 2);
    assert.deepEqual([breaks.size, told(breaks, 0)], [1, [2, 4, 1]]);
  });

  it('are as many as one likes', () => {
    const breaks = new Breaks();
    for (let index = 0; index < 5000; index++) {
      breaks.add(2 * index, 2 * index + 1, index % 7);
    }
    assert.equal(breaks.size, 5000);
    for (const index of [0, 1023, 1024, 2047, 2048, 4999]) {
      assert.deepEqual(told(breaks, index), [2 * index, 2 * index + 1, index % 7]);
    }
  });

  it('are indented no further than sixty-four levels', () => {
    const breaks = new Breaks();
    breaks.add(1, 1, 64);
    breaks.add(2, 2, 65);
    breaks.add(3, 3, 4000);
    assert.deepEqual(
      [0, 1, 2].map((index) => breaks.indent(index)),
      [64, 64, 64],
    );
    assert.equal(breaks.growth, 3 * (1 + 128));
    assert.deepEqual([whiteSpace(0), whiteSpace(2), whiteSpace(SPACE)], ['\n', '\n    ', ' ']);
  });
});
