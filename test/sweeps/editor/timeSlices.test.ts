import assert from 'node:assert/strict';
import { stat } from 'node:fs';
import { inTimeSlices } from '../../../src/editor/shared/timeSlices';

/** Steps of a millisecond each. */
function* busy(steps: number, done: () => void): Generator<void, number, void> {
  for (let step = 0; step < steps; step++) {
    for (const end = performance.now() + 1; performance.now() < end; );
    done();
    yield;
  }
  return steps;
}

describe('work in slices of time', () => {
  it('lets what comes from outside in between, however many are at work', async () => {
    let [isOver, sinceServed, longest] = [false, 0, 0];
    const serve = () =>
      stat('.', () => {
        longest = Math.max(longest, sinceServed);
        sinceServed = 0;
        if (!isOver) serve();
      });
    serve();
    const works = Array.from({ length: 5 }, () => inTimeSlices(busy(20, () => sinceServed++)));
    assert.deepEqual(await Promise.all(works), [20, 20, 20, 20, 20]);
    isOver = true;
    // Of a hundred steps; two milliseconds each, a bit more where the processor is busy.
    assert.ok(longest < 40, `${longest} steps`);
  });

  it('begins one at once, and the others behind it: all are told of one thing at the same time', async () => {
    let steps = 0;
    const works = Array.from({ length: 10 }, () => inTimeSlices(busy(20, () => steps++)));
    assert.ok(steps > 0 && steps < 15, `${steps} steps`);
    await Promise.all(works);
    assert.equal(steps, 200);
  });

  it('ends when nobody wants it any more', async () => {
    let steps = 0;
    const found = inTimeSlices(
      busy(50, () => steps++),
      () => steps > 5,
    );
    assert.equal(await found, undefined);
    assert.ok(steps < 50);
  });
});
