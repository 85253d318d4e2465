import assert from 'node:assert/strict';
import { marks, type TimedEvents, type Timeline, timelineOf as timelineSteps } from '../../../src/core/table/timeline';
import { timeUnits } from '../../../src/core/table/timeUnits';
import { drain } from '../../../src/core/text/steps';
import { Random } from '../../bench/support/random';

const timelineOf = (...given: Parameters<typeof timelineSteps>) => drain(timelineSteps(...given));
const noon = Date.UTC(2024, 4, 14, 12);
const all = (length: number) => Uint32Array.from({ length }, (_, row) => row);

function eventsAt(times: readonly number[]): TimedEvents {
  const marksOf = (row: number) =>
    (row % 2 === 1 ? 1 << marks.failed : 0) |
    (row % 3 === 0 ? 1 << marks.writes : 0) |
    (row === 2 ? 1 << marks.first : 0);
  return { times: Float64Array.from(times), ends: new Map(), marks: Uint8Array.from(times, (_, row) => marksOf(row)) };
}

function shown({ unit, start, counts, failed, writes, firsts, untimed }: Timeline): unknown[] {
  return [unit.id, new Date(start).toISOString(), [...counts], [...failed], [...writes], [...firsts], untimed];
}

describe('a timeline', () => {
  it('counts events, failures and writes by round stretches of time', () => {
    const times = [noon + 1000, noon + 59_000, noon + 60_000, Number.NaN, noon + 185_000];
    assert.deepEqual(shown(timelineOf(eventsAt(times), all(5), 5)), [
      '1 min',
      '2024-05-14T12:00:00.000Z',
      [2, 1, 0, 1],
      [1, 0, 0, 0],
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      1,
    ]);
  });

  it('says when the first event happened and the last one ended, whatever its stretches are', () => {
    const times = [noon + 61_000, Number.NaN, noon + 299_000, noon + 120_000];
    const { start, span, counts } = timelineOf(eventsAt(times), all(4), 3);
    assert.deepEqual([start, counts.length], [noon, 1]);
    assert.deepEqual(span, [noon + 61_000, noon + 299_000]);
    // One that lasts, and one that no row is of.
    const ends = new Map([
      [3, noon + 301_000],
      [2, noon + 302_000],
    ]);
    const lasting = { ...eventsAt(times), ends };
    assert.deepEqual(timelineOf(lasting, Uint32Array.of(0, 3), 3).span, [noon + 61_000, noon + 301_000]);
    assert.equal(timelineOf(eventsAt([Number.NaN]), all(1), 3).span, undefined);
  });

  it('counts the given rows only', () => {
    const times = [noon, noon + 1000, noon + 2000];
    assert.deepEqual([...timelineOf(eventsAt(times), Uint32Array.of(2, 0), 10).counts], [1, 0, 1]);
  });

  it('is empty without a time that can be read', () => {
    for (const times of [[], [Number.NaN, Number.NaN]]) {
      const { counts, untimed } = timelineOf(eventsAt(times), all(times.length), 10);
      assert.deepEqual([counts.length, untimed], [0, times.length]);
    }
  });

  it('takes the shortest stretch that needs no more than may be, and loses no event', () => {
    const random = new Random(3);
    for (const [index, unit] of timeUnits.entries()) {
      const times = Array.from({ length: 50 }, () => noon + random.below(1000) * unit.length * 0.06);
      const timeline = timelineOf(eventsAt(times), all(50), 60);
      assert.ok(timeline.counts.length <= 61, unit.id);
      assert.equal(
        timeline.counts.reduce((sum, count) => sum + count, 0),
        50,
      );
      assert.ok(timeUnits.indexOf(timeline.unit) <= index + 1, `${timeline.unit.id} for ${unit.id}`);
    }
  });

  it('shows all of a span that is longer than any stretch allows for', () => {
    const timeline = timelineOf(eventsAt([-8.64e15, 8.64e15]), all(2), 10);
    assert.equal(timeline.counts[0]! + timeline.counts.at(-1)!, 2);
  });
});
