import assert from 'node:assert/strict';
import { columnAt, moved, sized, widened, widthOf } from '../../../src/webview/columns';
import { edgesOf, momentOf, movedBy } from '../../../src/webview/span';

const columns = ['time', 'event', 'error'].map((id) => ({ id, title: id, width: 100 }));
const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).join(' ');

describe('the columns of the grid', () => {
  it('are moved, and stay where there is no such place', () => {
    assert.equal(ids(moved(columns, 0, 2)), 'event error time');
    assert.equal(ids(moved(columns, 2, 0)), 'error time event');
    assert.equal(moved(columns, 0, 3), columns);
    assert.equal(moved(columns, 0, -1), columns);
    assert.equal(moved(columns, 7, 0), columns);
  });

  it('are sized, and never vanish', () => {
    assert.equal(widened(columns, 1, 2)[1]?.width, 120);
    assert.equal(widened(columns, 1, -50)[1]?.width, 40);
    assert.equal(sized(columns, 0, 332.6)[0]?.width, 333);
    assert.equal(widthOf(columns), 300);
  });

  it('are found by their place', () => {
    assert.deepEqual(
      [0, 99, 100, 250, 900].map((x) => columnAt(columns, x)),
      [0, 0, 1, 2, 2],
    );
  });
});

describe('a choice of bars', () => {
  it('moves with the arrows, and grows with Shift', () => {
    const first = movedBy({ anchor: 3, at: 3 }, 'ArrowRight', false, 10);
    assert.deepEqual(first, { anchor: 4, at: 4 });
    const more = movedBy(movedBy(first, 'ArrowLeft', true, 10), 'ArrowLeft', true, 10);
    assert.deepEqual(edgesOf(more), [2, 4]);
    assert.deepEqual(edgesOf(movedBy(more, 'End', true, 10)), [4, 9]);
  });

  it('stays within the bars, and is the same for other keys', () => {
    const choice = { anchor: 0, at: 0 };
    assert.deepEqual(movedBy(choice, 'PageDown', false, 10), { anchor: 0, at: 0 });
    assert.equal(movedBy(choice, 'x', false, 10), choice);
    assert.equal(movedBy(choice, 'End', false, 0), choice);
  });

  it('is said as precisely as its bars are', () => {
    const time = Date.UTC(2024, 4, 14, 9, 30, 5);
    assert.equal(momentOf(time, 1000), '2024-05-14 09:30:05');
    assert.equal(momentOf(time, 60_000), '2024-05-14 09:30');
    assert.equal(momentOf(time, 86_400_000), '2024-05-14');
    assert.match(momentOf(Number.MAX_VALUE, 1000), /275760/);
  });
});
