import assert from 'node:assert/strict';
import fc from 'fast-check';
import { movedPlace, within } from '../../../src/webview/cursor';

const bounds = { rows: 100, columns: 4, page: 9 };
const keys = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'Home', 'End'];

describe('the cursor of the grid', () => {
  it('goes to the first and the last row, and with Ctrl to the corners', () => {
    const from = { row: 50, column: 2 };
    assert.deepEqual(movedPlace(from, 'End', false, bounds), { row: 99, column: 2 });
    assert.deepEqual(movedPlace(from, 'End', true, bounds), { row: 99, column: 3 });
    assert.deepEqual(movedPlace(from, 'Home', false, bounds), { row: 0, column: 2 });
    assert.deepEqual(movedPlace(from, 'Home', true, bounds), { row: 0, column: 0 });
  });

  it('comes to the titles above the first row, and pages do not', () => {
    assert.deepEqual(movedPlace({ row: 0, column: 1 }, 'ArrowUp', false, bounds), { row: -1, column: 1 });
    assert.deepEqual(movedPlace({ row: 3, column: 1 }, 'PageUp', false, bounds), { row: 0, column: 1 });
    assert.deepEqual(movedPlace({ row: -1, column: 1 }, 'PageDown', false, bounds), { row: 9, column: 1 });
  });

  it('stays for keys that mean something else', () => {
    for (const key of ['a', 'Tab', 'constructor', '__proto__']) {
      assert.equal(movedPlace({ row: 1, column: 1 }, key, false, bounds), undefined);
    }
  });

  it('never leaves what there is, whatever keys are pressed', () => {
    const press = fc.tuple(fc.constantFrom(...keys), fc.boolean());
    fc.assert(
      fc.property(
        fc.nat(30),
        fc.integer({ min: 1, max: 5 }),
        fc.array(press, { maxLength: 60 }),
        (rows, columns, all) => {
          let place = within({ row: 0, column: 0 }, { rows, columns, page: 5 });
          for (const [key, far] of all) {
            place = movedPlace(place, key, far, { rows, columns, page: 5 }) ?? place;
            assert.ok(place.row >= -1 && place.row < Math.max(rows, 0) && place.column >= 0 && place.column < columns);
          }
        },
      ),
    );
  });
});
