import assert from 'node:assert/strict';
import { ViewState } from '../../../src/editor/events/viewState';

describe('what the user has opened in the view', () => {
  it('is kept for each log by itself', () => {
    const state = new ViewState();
    state.setOpen('a', '/x', true);
    state.setOpen('a', '/y', false);
    state.select('b', '/x');
    assert.deepEqual(
      [state.isOpen('a', '/x'), state.isOpen('a', '/y'), state.isOpen('a', '/z')],
      [true, false, undefined],
    );
    assert.deepEqual([state.isOpen('b', '/x'), state.selected('b'), state.selected('a')], [undefined, '/x', undefined]);
  });

  it('is forgotten of logs that were looked at long ago', () => {
    const state = new ViewState();
    for (let index = 0; index < 60; index++) {
      state.setOpen('kept', '/x', true);
      state.setOpen(`log ${index}`, '/x', true);
    }
    assert.equal(state.isOpen('log 0', '/x'), undefined);
    assert.equal(state.isOpen('log 59', '/x'), true);
    assert.equal(state.isOpen('kept', '/x'), true);
  });
});
