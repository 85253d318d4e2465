import assert from 'node:assert/strict';
import { SharedWork } from '../../../src/editor/chains/sharedWork';

/** Work of so many steps, each of which lets others run; `begun` counts how often it was begun. */
function counted(steps: number, begun: { times: number }) {
  return function* () {
    begun.times++;
    for (let step = 0; step < steps; step++) {
      const end = Date.now() + 10;
      while (Date.now() < end);
      yield;
    }
    return 'done';
  };
}

const never = () => false;

describe('work that several ask for', () => {
  it('is done once', async () => {
    const begun = { times: 0 };
    const work = new SharedWork(counted(3, begun), never);
    assert.deepEqual(await Promise.all([work.result(never), work.result(never)]), ['done', 'done']);
    assert.deepEqual([await work.result(never), begun.times], ['done', 1]);
  });

  it('goes on while anybody wants it, and is given up when nobody does', async () => {
    const begun = { times: 0 };
    let isStale = false;
    const work = new SharedWork(counted(5, begun), never);
    const both = [work.result(() => isStale), work.result(never)];
    isStale = true;
    assert.deepEqual([(await both[1]) ?? '', begun.times], ['done', 1]);
    const alone = new SharedWork(counted(1000, begun), never);
    const given = alone.result(() => isStale);
    isStale = false;
    const soon = alone.result(() => isStale);
    isStale = true;
    assert.deepEqual(await Promise.all([given, soon]), [undefined, undefined]);
  });

  it('begins again for who asks after it was given up', async () => {
    const begun = { times: 0 };
    let isStale = false;
    const work = new SharedWork(counted(3, begun), never);
    const first = work.result(() => isStale);
    isStale = true;
    assert.equal(await first, undefined);
    assert.deepEqual([await work.result(never), begun.times], ['done', 2]);
  });

  it('gives nothing that is of no use any more', async () => {
    const work = new SharedWork(counted(3, { times: 0 }), () => true);
    assert.equal(await work.result(never), undefined);
  });

  it('fails for all who ask, and begins again afterwards', async () => {
    let fails = true;
    const work = new SharedWork(function* () {
      yield;
      if (fails) throw new Error('broken');
      return 1;
    }, never);
    await assert.rejects(work.result(never), /broken/);
    fails = false;
    assert.equal(await work.result(never), 1);
  });
});
