import assert from 'node:assert/strict';
import { RecentBytes } from '../../../src/core/archives/recentBytes';

/** Asks for bytes under keys, one after the other. @returns how often each was made */
function made(recent: RecentBytes, asked: readonly object[], length: (at: number) => number): number[] {
  const counts = new Map<object, number>();
  for (const [at, key] of asked.entries()) {
    recent.get(key, () => {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return new Uint8Array(length(at));
    });
  }
  return [...counts.values()];
}

describe('bytes that can be made again', () => {
  const [a, b, c, d] = [{}, {}, {}, {}];

  it('are made once while there is room', () => {
    const recent = new RecentBytes(30);
    assert.deepEqual(
      made(recent, [a, b, c, a, c, b, a], () => 10),
      [1, 1, 1],
    );
    assert.equal(recent.size, 30);
  });

  it('go when others are looked at, the ones that were looked at longest ago first', () => {
    const recent = new RecentBytes(30);
    made(recent, [a, b, c, a, d], () => 10);
    assert.equal(recent.size, 30);
    assert.deepEqual(
      made(recent, [a, c, d], () => 10),
      [],
    );
    assert.deepEqual(
      made(recent, [b], () => 10),
      [1],
    );
  });

  it('are kept alone where they are more than the bound', () => {
    const recent = new RecentBytes(30);
    made(recent, [a, b], () => 40);
    assert.equal(recent.size, 40);
    assert.deepEqual(
      made(recent, [b, b, a], () => 40),
      [1],
    );
  });

  it('count with all the memory that they hold on to', () => {
    const recent = new RecentBytes(30);
    recent.get(a, () => new Uint8Array(25).subarray(0, 5));
    recent.get(b, () => new Uint8Array(10));
    assert.equal(recent.size, 10);
  });

  it('are forgotten one by one, or all', () => {
    const recent = new RecentBytes(30);
    made(recent, [a, b, c], () => 10);
    recent.forget(b);
    recent.forget(d);
    assert.equal(recent.size, 20);
    recent.clear();
    assert.equal(recent.size, 0);
    assert.deepEqual(
      made(recent, [a, c], () => 10),
      [1, 1],
    );
  });
});
