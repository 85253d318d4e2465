import assert from 'node:assert/strict';
import { answersOf } from '../../../src/core/answers/eventAnswer';
import { groupsOf } from '../../../src/core/answers/groupAnswer';
import { drain } from '../../../src/core/text/steps';
import { buildRecord } from '../../support/buildRecord';
import { rowsOf, setOf } from '../../support/filter/setOf';

const log = (...records: readonly string[]) => `{"Records":[${records.join(',')}]}`;
const at = (clock: string, more: Readonly<Record<string, unknown>> = {}) =>
  buildRecord({ eventTime: `2021-07-30T${clock}Z`, ...more });
const s3 = { eventSource: 's3.amazonaws.com', eventName: 'GetObject', requestParameters: { bucketName: 'data' } };

/** Two logs whose events alternate in time. */
const set = setOf({
  'file:///logs/a.json': log(at('10:02:00'), at('10:00:00', { ...s3, errorCode: 'AccessDenied' })),
  'file:///logs/b.json': log(at('10:01:00', s3), at('soon'), at('10:03:00')),
});
const rows = (filter: string) => Uint32Array.from(rowsOf(filter, set));

describe('answers of all open logs', () => {
  it('are events in the order of their times, whichever log they are in, those without one last', () => {
    const found = drain(answersOf(set, rows(''), 10));
    assert.deepEqual(
      found.map(({ ref, eventTime }) => [...ref, eventTime?.slice(11, 16)]),
      [
        ['file:///logs/a.json', 1, '10:00'],
        ['file:///logs/b.json', 0, '10:01'],
        ['file:///logs/a.json', 0, '10:02'],
        ['file:///logs/b.json', 2, '10:03'],
        ['file:///logs/b.json', 1, 'soonZ'],
      ],
    );
  });

  it('say of an event what a list shows, in a sentence too, and are no more than wanted', () => {
    const [first, ...others] = drain(answersOf(set, rows('service:s3'), 1));
    assert.deepEqual(others, []);
    assert.deepEqual(
      [first?.eventSource, first?.eventName, first?.errorCode, first?.target],
      ['s3.amazonaws.com', 'GetObject', 'AccessDenied', 'data'],
    );
    assert.match(first?.sentence ?? '', /tried to read an object in bucket data in S3.*AccessDenied/);
    assert.deepEqual(drain(answersOf(set, rows(''), 0)), []);
  });

  it('are groups by their counts, also where the events without a key are the most', () => {
    const [none, denied] = drain(groupsOf(set, rows(''), ['error', 'service']));
    assert.deepEqual(
      [none?.key, none?.count, none?.failures, denied?.key, denied?.count, denied?.failures],
      [undefined, 4, 0, 'AccessDenied', 1, 1],
    );
    assert.deepEqual(denied?.groups, [{ key: 's3.amazonaws.com', label: 'S3', count: 1, failures: 1 }]);
    assert.deepEqual(
      none?.groups?.map(({ count }) => count),
      [3, 1],
    );
  });

  it('are groups of times by their counts too, and none without a level', () => {
    const found = drain(groupsOf(set, rows('service:s3 OR at:10:02'), ['minute']));
    assert.deepEqual(
      found.map(({ count }) => count),
      [1, 1, 1],
    );
    assert.deepEqual(drain(groupsOf(set, rows(''), [])), []);
  });
});
