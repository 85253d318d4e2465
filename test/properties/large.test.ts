import assert from 'node:assert/strict';
import { read, sameValues } from '../../src/core';
import { buildRecord } from '../support/buildRecord';
import { processorClock } from '../support/processorClock';
import { assertAsLookedAt } from '../support/timedRows';
import { assertCounted } from '../support/topKeys';

/** What is the same as for small logs, only more of it: too slow for the unit tests, which have the small ones. */
describe('large logs', () => {
  for (const [length, kinds, part] of [
    [70_000, 7, 1],
    [120_000, 30_000, 1],
    [100_000, 12_000, 2],
    [90_000, 400_000, 1],
  ] as const) {
    it(`have rows by time as if each were looked at: ${length} with ${kinds} keys, one of ${part}`, () =>
      assertAsLookedAt(length, kinds, part));
  }

  it('have their keys counted as one counts by hand', () => assertCounted(300_000, 9000));

  it('show the places of a value in no more time than a part of an event takes that has nothing else in it', () => {
    const huge = `[${buildRecord({ requestParameters: { all: Array(200_000).fill('192.0.2.1') } })}]`;
    const steps = sameValues(read(huge), huge.indexOf('192.0.2.1', huge.length / 2));
    let [count, longest] = [0, 0];
    for (let done = false; !done; count++) {
      const clock = processorClock();
      done = steps.next().done ?? false;
      longest = Math.max(longest, clock());
    }
    assert.ok(count < 50, `${count} steps`);
    assert.ok(longest < 1000, `${longest} ms`);
  });

  it('keep a whole event beside damage: hash rockets by the thousand in one event', () => {
    const [before, after] = ['a', 'b'].map((eventID) => buildRecord({ eventID }));
    const log = read(`{"Records":[${before},{"eventVersion":"1.08",${'a=>1,'.repeat(9000)}},${after}]}`);
    const whole = [...log.records].filter((event) => /^[ab]$/.test(event.text('eventID') ?? ''));
    assert.deepEqual(
      whole.map((event) => [event.text('eventID'), event.text('userAgent'), event.text('eventCategory')]),
      ['a', 'b'].map((id) => [id, 'aws-cli/2.13.0', 'Management']),
    );
  });
});
