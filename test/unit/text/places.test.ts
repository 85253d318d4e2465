import assert from 'node:assert/strict';
import { firstWhere } from '../../../src/core/text/firstWhere';
import { lineEnd, lineStart } from '../../../src/core/text/lines';
import { byPlace, holds, moved, overlaps, sharesText, span, touches } from '../../../src/core/text/span';
import { SpanIndex } from '../../../src/core/text/spanIndex';

const at = (start: number, end: number) => ({ span: span(start, end) });

describe('places', () => {
  it('touch, share text or hold each other', () => {
    assert.deepEqual(
      [3, 4, 6, 7].map((offset) => touches(span(4, 6), offset)),
      [false, true, true, false],
    );
    const others = [span(0, 3), span(0, 4), span(4, 4), span(5, 5), span(4, 6), span(3, 7)];
    assert.deepEqual(
      others.map((other) => overlaps(span(4, 6), other)),
      [false, true, true, true, true, true],
    );
    assert.deepEqual(
      others.map((other) => sharesText(span(4, 6), other)),
      [false, false, false, true, true, true],
    );
    assert.deepEqual(
      others.map((other) => holds(span(4, 6), other)),
      [false, false, true, true, true, false],
    );
    assert.deepEqual(moved(span(4, 6), -3), span(1, 3));
  });

  it('are in order by where they begin, of one beginning the shorter first', () => {
    assert.deepEqual([at(4, 6), at(4, 4), at(1, 9)].sort(byPlace), [at(1, 9), at(4, 4), at(4, 6)]);
  });

  it('are found by binary search', () => {
    const rising = [1, 3, 3, 7];
    const from = (least: number) => firstWhere(rising.length, (index) => rising[index]! >= least);
    assert.deepEqual([0, 1, 2, 3, 4, 7, 8].map(from), [0, 0, 1, 1, 3, 3, 4]);
    assert.equal(
      firstWhere(0, () => true),
      0,
    );
  });

  it('have a line around them, looked for no further than asked', () => {
    const text = 'one\ntwo\n\nlast';
    assert.deepEqual(
      [0, 3, 4, 6, 8, 9, 13].map((offset) => lineStart(text, offset)),
      [0, 0, 4, 4, 8, 9, 9],
    );
    assert.equal(lineStart(text, 7, 5), 5);
    assert.deepEqual(
      [0, 3, 4, 9].map((offset) => lineEnd(text, offset, text.length)),
      [3, 3, 7, 13],
    );
    assert.equal(lineEnd(text, 4, 6), 6);
  });
});

describe('an index of places', () => {
  const items = [at(8, 9), at(0, 20), at(3, 5), at(5, 5), at(12, 15)];

  it('finds what touches a place from left to right, in whatever order it was filled', () => {
    const found = (start: number, end: number) => [...new SpanIndex(items).at(span(start, end))];
    assert.deepEqual(found(5, 6), [at(0, 20), at(3, 5), at(5, 5)]);
    assert.deepEqual(found(9, 12), [at(0, 20), at(8, 9), at(12, 15)]);
    assert.deepEqual(found(21, 30), []);
  });

  it('tells whether anything touches a place', () => {
    const index = new SpanIndex([at(12, 15), at(3, 5), at(8, 8)]);
    const places = [span(0, 2), span(0, 3), span(6, 7), span(7, 9), span(9, 11), span(15, 15), span(16, 20)];
    assert.deepEqual(
      places.map((place) => index.touches(place)),
      [false, true, false, true, false, true, false],
    );
    index.add(at(6, 6));
    assert.equal(index.touches(span(6, 7)), true);
  });
});
