import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { runTogether } from '../../.ci/test/runTogether.mjs';

/** Runs works of these loads on two processors, each for some turns, and says what was running whenever one began. */
async function seen(loads: readonly number[], turns: (load: number) => number = () => 3): Promise<string[]> {
  const running: number[] = [];
  const begun: string[] = [];
  await runTogether(
    loads.map((load) => ({ load })),
    2,
    async ({ load }) => {
      running.push(load);
      begun.push(running.join(' '));
      for (let left = turns(load); left > 0; left--) await turn();
      running.splice(running.indexOf(load), 1);
    },
  );
  assert.deepEqual(running, []);
  return begun;
}

describe('parts of the tests that run together', () => {
  it('are as many as the processors can do, in their order', async () => {
    assert.deepEqual(await seen([1, 1, 1]), ['1', '1 1', '1 1']);
    assert.deepEqual(await seen([0.5, 0.5, 0.5, 0.5]), ['0.5', '0.5 0.5', '0.5 0.5 0.5', '0.5 0.5 0.5 0.5']);
  });

  it('are begun before a larger one that has to wait', async () => {
    assert.deepEqual(await seen([1.5, 1, 0.5], (load) => load * 4), ['1.5', '1.5 0.5', '1']);
  });

  it('run alone where they ask for more than there is', async () => {
    assert.deepEqual(await seen([3, 1, 3]), ['3', '1', '3']);
  });

  it('are none where there are none', async () => {
    assert.deepEqual(await seen([]), []);
  });
});
