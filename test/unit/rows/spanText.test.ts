import assert from 'node:assert/strict';
import {
  drain,
  eventsOf,
  momentsText,
  overviewOf,
  read,
  sharedDate,
  shortSpanText,
  soleDay,
  spanText,
} from '../../../src/core';
import { logOf } from '../../support/buildRecord';
import { fixture } from '../../support/fixtures';

const at = (text: string) => Date.parse(text);

describe('stretches of time', () => {
  for (const [first, last, text] of [
    ['2021-07-30T16:28:03Z', '2021-07-30T16:33:11Z', '16:28–16:33 UTC, 30 July 2021'],
    ['2021-07-30T16:28:03Z', '2021-07-30T16:28:50Z', '16:28 UTC, 30 July 2021'],
    ['2021-07-30T23:59:59Z', '2021-08-02T00:00:00Z', '30 July, 23:59 – 2 August 2021, 00:00 UTC'],
    ['2016-01-05T10:00:00Z', '2026-12-31T23:00:00Z', '5 January 2016, 10:00 – 31 December 2026, 23:00 UTC'],
  ] as const) {
    it(`are headed ${text}`, () => assert.equal(spanText(at(first), at(last)), text));
  }

  it('stand before runs, with the day where it is not that of the log', () => {
    const [first, last, later] = [at('2021-07-30T16:32:46Z'), at('2021-07-30T16:33:11Z'), at('2021-08-01T00:00:01Z')];
    assert.equal(momentsText(first, last, '2021-07-30'), '16:32:46–16:33:11');
    assert.equal(momentsText(first, first, '2021-07-30'), '16:32:46');
    assert.equal(momentsText(first, first, undefined), '2021-07-30 16:32:46');
    assert.equal(momentsText(first, last, undefined), '2021-07-30 16:32–16:33');
    assert.equal(momentsText(first, at('2021-07-30T16:32:59Z'), undefined), '2021-07-30 16:32');
    assert.equal(momentsText(first, later, undefined), '2021-07-30 16:32 – 1 Aug 00:00');
    assert.equal(momentsText(first, later, '2021-07-30'), '16:32 – 1 Aug 00:00');
    assert.equal(momentsText(first, at('2022-01-01T00:00:01Z'), undefined), '2021-07-30 16:32 – 2022-01-01 00:00');
  });

  it('stand without the year where the log has but one', () => {
    const [first, last, later] = [at('2021-07-30T16:32:46Z'), at('2021-07-30T16:33:11Z'), at('2021-08-01T00:00:01Z')];
    assert.equal(sharedDate(first, last), '2021-07-30');
    assert.equal(sharedDate(first, later), '2021');
    assert.equal(sharedDate(first, at('2022-01-01T00:00:01Z')), undefined);
    assert.equal(sharedDate(undefined, undefined), undefined);
    assert.equal(momentsText(first, first, '2021'), '30 Jul 16:32:46');
    assert.equal(momentsText(first, last, '2021'), '30 Jul 16:32–16:33');
    assert.equal(momentsText(first, later, '2021'), '30 Jul 16:32 – 1 Aug 00:00');
    assert.equal(momentsText(first, first, '2020'), '2021-07-30 16:32:46');
  });
});

describe('the overview of a log', () => {
  const overviewAt = (...times: readonly string[]) =>
    drain(overviewOf(eventsOf(logOf(...times.map((eventTime) => ({ eventTime }))))));

  it('spans all events, whatever their order', () => {
    // The first and the last are of one day, and the one between is not.
    const { first, last, untimed } = overviewAt(
      '2021-07-30T16:28:00Z',
      '2016-05-01T00:00:00Z',
      'soon',
      '2021-07-30T16:29:00Z',
    );
    assert.equal(spanText(first!, last!), '1 May 2016, 00:00 – 30 July 2021, 16:29 UTC');
    assert.equal(untimed, 1);
    assert.equal(soleDay(first, last), undefined);
  });

  it('counts events, failures, damaged events and identities', () => {
    const log = logOf({}, { errorCode: 'X' }, { userIdentity: { type: 'Root', accountId: '111122223333' } });
    const damaged = read(log.text.replace('"eventVersion":"1.08",', '"eventVersion":"1.08"'));
    assert.deepEqual(
      { ...drain(overviewOf(eventsOf(damaged))), first: 0, last: 0 },
      { events: 3, failed: 1, damaged: 1, repeated: 0, identities: 2, unnamed: 0, untimed: 0, first: 0, last: 0 },
    );
    const { first, last } = drain(overviewOf(eventsOf(logOf())));
    assert.deepEqual([first, last], [undefined, undefined]);
  });

  for (const [name, span, identities] of [
    ['insights.json', '09:40 UTC, 14 May 2024', 0],
    ['lake-insights-flat.json', '09:40 UTC, 14 May 2024', 0],
    ['aggregated.json', '09:40–09:45 UTC, 14 May 2024', 0],
  ] as const) {
    it(`spans what sums tell of, and counts no callers that they do not name: ${name}`, () => {
      const found = drain(overviewOf(eventsOf(read(fixture('containers', name) ?? ''))));
      assert.equal(spanText(found.first!, found.last!), span);
      assert.equal(found.identities, identities);
    });
  }

  it('counts events that name nobody apart, which are a group beside those of the identities', () => {
    const hidden = { type: 'IAMUser', userName: 'HIDDEN_DUE_TO_SECURITY_REASONS' };
    const events = eventsOf(logOf({}, { userIdentity: undefined }, { userIdentity: hidden }));
    const { identities, unnamed } = drain(overviewOf(events));
    assert.deepEqual([identities, unnamed], [1, 2]);
    assert.equal(drain(overviewOf(events, [0, 2])).unnamed, 1);
  });

  it('counts each caller that a sum names', () => {
    const statistics = ['AWSAccount:1', 'AWSAccount:2'].map((name) => ({ name, value: 3 }));
    const summary = { primaryDimension: { dimension: 'userIdentity', statistics } };
    const log = logOf({ eventType: 'AwsAggregatedEvent', userIdentity: undefined, summary }, {});
    assert.equal(drain(overviewOf(eventsOf(log))).identities, 3);
  });
});

describe('a stretch of time where there is little room', () => {
  const short = (first: string, last: string) => shortSpanText(Date.parse(`${first}:00Z`), Date.parse(`${last}:59Z`));

  it('is the times of one day, else the days', () => {
    assert.equal(short('2021-07-30T09:14', '2021-07-30T10:02'), '09:14–10:02 UTC');
    assert.equal(short('2021-07-30T09:14', '2021-07-30T09:14'), '09:14 UTC');
    assert.equal(short('2021-07-30T09:14', '2021-08-02T10:02'), '30 July – 2 August 2021');
    assert.equal(short('2025-03-11T09:14', '2025-03-12T10:02'), '11–12 March 2025');
    assert.equal(short('2024-03-11T09:14', '2025-03-12T10:02'), '11 March 2024 – 12 March 2025');
    assert.equal(short('2020-12-31T09:14', '2021-01-01T10:02'), '31 December 2020 – 1 January 2021');
  });
});
