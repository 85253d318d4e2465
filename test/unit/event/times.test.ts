import assert from 'node:assert/strict';
import { isCloudTrailTime, isMeantAsCloudTrailTime, readTime } from '../../../src/core/event/time';
import { duration, utc } from '../../../src/core/event/timeText';

const time = (text: string) => {
  const found = readTime(text);
  return found && [found.iso, found.epochMs - Date.parse(found.iso), found.zoned];
};

describe('times', () => {
  it('are read where the year comes first, however they are written', () => {
    assert.deepEqual(time('2018-09-01T00:24:36Z'), ['2018-09-01T00:24:36Z', 0, true]);
    assert.deepEqual(time('2018-09-01T00:24:36.125Z')?.[0], '2018-09-01T00:24:36.125Z');
    assert.deepEqual(time('2018-9-1 0:4:6')?.slice(0, 3), ['2018-09-01T00:04:06Z', 0, false]);
    assert.deepEqual(time('2018-09-01T00: 24: 36Z'), ['2018-09-01T00:24:36Z', 0, true]);
    assert.deepEqual(time('2018-09-01T02:24:36+02:00'), ['2018-09-01T00:24:36Z', 0, true]);
    assert.deepEqual(time('2018-08-31T23:24:36-01:00'), ['2018-09-01T00:24:36Z', 0, true]);
    assert.deepEqual(time('20180901T002436Z'), ['2018-09-01T00:24:36Z', 0, true]);
    for (const none of [
      '',
      '9/1/2018',
      '2018-13-01T00:00:00Z',
      '2018-06-31T00:00:00Z',
      '2018-09-01T24:00:01Z',
      'x'.repeat(80),
    ]) {
      assert.equal(readTime(none), undefined, none);
    }
  });

  it('are written as CloudTrail writes them, or meant to be', () => {
    const both = (text: string) => [isCloudTrailTime(text), isMeantAsCloudTrailTime(text)];
    assert.deepEqual(both('2018-09-01T00:24:36Z'), [true, true]);
    assert.deepEqual(both('2018-09-01T00:24:36.5Z'), [true, true]);
    assert.deepEqual(both('2018-9-1T0:24:36Z'), [false, true]);
    assert.deepEqual(both('2018-09-01T00: 24:36Z'), [false, true]);
    assert.deepEqual(both('2018-99-01T00:24:36Z'), [false, true]);
    assert.deepEqual(both('2018-09-01 00:24:36'), [false, false]);
    assert.deepEqual(both(`2018-09-01T00:24:36.${'5'.repeat(60)}Z`), [false, false]);
  });

  it('are told in UTC, and lengths of time in two units at most', () => {
    assert.equal(utc('2018-09-01T02:24:36+02:00'), '2018-09-01 00:24:36 UTC');
    assert.equal(utc('x'), '');
    for (const [ms, text] of [
      [0, '0 s'],
      [999, '0 s'],
      [1000, '1 s'],
      [59_999, '59 s'],
      [60_000, '1 min'],
      [200_000, '3 min 20 s'],
      [3_600_000, '1 h'],
      [3_659_000, '1 h'],
      [3_660_000, '1 h 1 min'],
      [86_400_000, '1 day'],
      [2 * 86_400_000 + 4 * 3_600_000, '2 days 4 h'],
      [86_400_000 + 60_000, '1 day'],
    ] as const) {
      assert.equal(duration(ms), text);
    }
  });
});
