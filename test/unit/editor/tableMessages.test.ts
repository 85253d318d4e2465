import assert from 'node:assert/strict';
import { cellOf, received } from '../../../src/editor/table/received';

describe('what comes from the page of the table', () => {
  it('is taken as it is meant', () => {
    for (const message of [
      { wish: 'ready' },
      { ask: 'rows', seq: 1, edition: 1, from: 0, to: 20 },
      { wish: 'toggle', facet: 'event', key: 'A' },
      { wish: 'toggle', facet: 'event' },
      { wish: 'time', stretch: [1, 2] },
      { wish: 'time' },
      { wish: 'columns', columns: [{ id: 'time', width: 100 }] },
    ]) {
      assert.equal(received(message), message);
    }
  });

  it('is passed over otherwise', () => {
    for (const message of [
      undefined,
      null,
      'ready',
      {},
      { wish: 'constructor' },
      { wish: 'nothing' },
      { ask: 'rows', seq: 1, edition: 1, from: 0.5, to: 20 },
      { ask: 'rows', seq: 1, edition: 1, from: 0 },
      { wish: 'toggle', facet: 3 },
      { wish: 'time', stretch: [1] },
      { wish: 'time', stretch: [1, Number.POSITIVE_INFINITY] },
      { wish: 'columns', columns: [{ id: 'time', width: '1' }] },
    ]) {
      assert.equal(received(message), undefined, JSON.stringify(message));
    }
    assert.equal(cellOf({ edition: 1, position: 'x', column: 'time' }), undefined);
    assert.ok(cellOf({ webviewSection: 'cell', edition: 1, position: 2, column: 'time' }));
  });
});
