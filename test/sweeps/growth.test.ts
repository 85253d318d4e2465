import { strict as assert } from 'node:assert';
import { growth, MOST_GROWTH } from '../support/growth';

/** Work of so many turns. */
function turn(turns: number): number {
  let last = 1;
  for (let left = turns; left > 0; left--) last = (last * 48_271) % 2_147_483_647;
  return last;
}

describe('how work grows', () => {
  it('is plain where it costs what the text is long, whatever comes on top', () => {
    assert.ok(growth((length) => () => turn(length * 40)) <= MOST_GROWTH);
    assert.ok(growth((length) => () => turn(200_000 + length * 40)) <= MOST_GROWTH);
  });

  it('is believed only where it goes on: a budget that is used up at some length is no growth', () => {
    assert.ok(growth((length) => () => turn(length < 10_000 ? 1_000 : 3_000_000)) <= MOST_GROWTH);
  });
});
