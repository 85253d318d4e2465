import assert from 'node:assert/strict';
import { Scale } from '../../../src/webview/scale';

/** What Chromium can have of a height, in pixels. */
const HIGHEST = 33_554_428;

describe('the scale of a list', () => {
  it('of a short list is that of the scrollbar', () => {
    const scale = new Scale(100, 22, 220);
    assert.deepEqual([scale.height, scale.offsetOf(500), scale.scrollTopOf(500)], [2200, 500, 500]);
    assert.deepEqual(scale.rowsAt(500), [22, 33]);
  });

  for (const rows of [400_000, 2_000_000, 20_000_000]) {
    it(`of ${rows} rows leads to the first and to the last`, () => {
      const scale = new Scale(rows, 22, 300);
      assert.ok(scale.height < HIGHEST);
      assert.equal(scale.offsetOf(0), 0);
      const end = scale.offsetOf(scale.height - scale.seen);
      assert.equal(scale.rowsAt(scale.clamp(end))[1], rows);
      assert.equal(scale.rowsAt(scale.showing(rows - 1, 0))[1], rows);
    });

    it(`of ${rows} rows is the same there and back`, () => {
      const scale = new Scale(rows, 22, 300);
      for (const part of [0, 0.123, 0.5, 0.999, 1]) {
        const offset = scale.last * part;
        assert.ok(Math.abs(scale.offsetOf(scale.scrollTopOf(offset)) - offset) < 0.01);
      }
    });
  }

  it('of few rows or none has nothing to scroll', () => {
    for (const rows of [0, 1, 3]) {
      const scale = new Scale(rows, 22, 220);
      assert.deepEqual([scale.last, scale.clamp(50), scale.rowsAt(0)], [0, 0, [0, rows]]);
    }
  });

  it('shows a row with the least movement', () => {
    const scale = new Scale(100, 22, 220);
    assert.equal(scale.showing(5, 0), 0);
    assert.equal(scale.showing(10, 0), 22);
    assert.equal(scale.showing(3, 500), 66);
  });
});
