import assert from 'node:assert/strict';
import { read, reread } from '../../../src/core';
import { EventIndex } from '../../../src/core/columns/eventIndex';
import { failed } from '../../../src/core/event/outcome';
import { timeOf } from '../../../src/core/event/time';
import { facet, oneKey } from '../../../src/core/facets/facet';
import { facets } from '../../../src/core/facets/index';
import type { RecordList } from '../../../src/core/log/logDocument';
import { changeBetween } from '../../../src/core/text/change';
import { drain } from '../../../src/core/text/steps';
import { recordTexts } from '../../bench/support/logs';
import { buildRecord } from '../../support/buildRecord';
import { fixture, fixtureNames } from '../../support/fixtures';

const FILE = 'a/log.json';

/** What each facet says of each event, asked one by one. */
function asked(records: RecordList): unknown[] {
  return [...records].map((record) => [
    failed(record),
    timeOf(record)?.epochMs,
    ...facets.map((facet) => facet.keysOf(record, FILE)),
  ]);
}

/** The same from the columns. */
function indexed(index: EventIndex): unknown[] {
  return [...index.records].map((_, row) => [
    index.failedAt(row),
    Number.isNaN(index.timeAt(row)) ? undefined : index.timeAt(row),
    ...facets.map((facet) => {
      const column = index.column(facet);
      return column?.idsAt(row).map((id) => column.keys.text(id));
    }),
  ]);
}

function indexOf(records: RecordList): EventIndex {
  const index = new EventIndex(records, FILE);
  drain(index.prepare(facets));
  return index;
}

describe('the columns of a log', () => {
  const containers = fixtureNames('containers').filter((name) => !/expected|not-a-log/.test(name));

  for (const name of containers) {
    it(`say what each event says: ${name}`, () => {
      const { records } = read(fixture('containers', name) ?? '');
      assert.deepEqual(indexed(indexOf(records)), asked(records));
    });
  }

  it('say so where fields begin to matter late, and where events differ in one field', () => {
    const usual = Array.from({ length: 40 }, () => buildRecord());
    const others = [
      buildRecord({ errorCode: 'AccessDenied' }),
      buildRecord({ errorMessage: 'no' }),
      buildRecord({
        eventType: 'AwsConsoleSignIn',
        eventName: 'ConsoleLogin',
        responseElements: { ConsoleLogin: 'Failure' },
      }),
      buildRecord({
        eventType: 'AwsConsoleSignIn',
        eventName: 'ConsoleLogin',
        responseElements: { ConsoleLogin: 'Success' },
      }),
      buildRecord({ resources: [{ ARN: 'arn:aws:s3:::a' }, { ARN: 'arn:aws:s3:::b' }] }),
      buildRecord({ eventSource: null, insightDetails: { eventSource: 'ec2.amazonaws.com' } }),
      buildRecord({ eventTime: 'soon' }),
      buildRecord().replace('"eventName":', '"eventName":"Other","eventName":'),
    ];
    const { records } = read(`{"Records":[${[...usual, ...others, ...usual, ...others].join(',')}]}`);
    assert.deepEqual(indexed(indexOf(records)), asked(records));
  });

  it('remember no more than they must where all events differ', () => {
    const { records } = read(`[${recordTexts(7, 1_500_000).join(',')}]`);
    assert.deepEqual(indexed(indexOf(records)), asked(records));
  });

  it('know an event of each key', () => {
    const { records } = read(`[${recordTexts(7, 60_000).join(',')}]`);
    const index = indexOf(records);
    for (const facet of facets) {
      const column = index.column(facet);
      for (let id = 0; id < (column?.keys.size ?? 0); id++) {
        const sample = records.at(column?.sampleOf(id) ?? -1);
        assert.ok(sample && facet.keysOf(sample, FILE).includes(column?.keys.text(id) ?? ''), facet.id);
      }
    }
  });
});

describe('the columns of a log after a change', () => {
  const text = `{"Records":[\n${recordTexts(3, 40_000).join(',\n')}\n]}`;
  const at = (part: number) => text.indexOf('"eventName"', text.length * part);
  const changes: Readonly<Record<string, string>> = {
    'in one event': `${text.slice(0, at(0.5))}"errorCode":"AccessDenied",${text.slice(at(0.5))}`,
    'that adds events': text.replace(',\n', `,\n${buildRecord()},\n${buildRecord()},\n`),
    'that takes events away': text.slice(0, text.indexOf('\n{', 9000)) + text.slice(text.indexOf('\n{', 20_000)),
    'that damages one event': text.slice(0, at(0.3)) + text.slice(at(0.3) + 1),
    'that opens a string up to the end': `${text.slice(0, at(0.4))}"${text.slice(at(0.4))}`,
    'of everything': `[${recordTexts(4, 20_000).join(',')}]`,
    'of nothing': text,
    'that leaves no event': '{}',
  };

  for (const [name, changed] of Object.entries(changes)) {
    it(`${name} say what each event says`, () => {
      const before = read(text);
      const change = changeBetween(text, changed);
      const after = reread(before, changed, change);
      const index = indexOf(before.records).after(after.records, change);
      drain(index.prepare([]));
      assert.deepEqual(indexed(index), asked(after.records));
      const back = changeBetween(changed, text);
      const again = reread(after, text, back);
      const last = index.after(again.records, back);
      drain(last.prepare([]));
      assert.deepEqual(indexed(last), asked(before.records));
    });
  }

  it('take over what was made before several changes, of which nobody looked at the first', () => {
    const texts = [changes['that adds events']!, changes['in one event']!, changes['that takes events away']!];
    let [log, index, last] = [read(text), indexOf(read(text).records), text];
    for (const next of texts) {
      const change = changeBetween(last, next);
      log = reread(log, next, change);
      index = index.after(log.records, change);
      last = next;
    }
    drain(index.prepare([]));
    assert.deepEqual(indexed(index), asked(log.records));
  });

  it('look at no event of a text that is gone and that nobody looked at', () => {
    const before = read(text);
    let looks = 0;
    const records: RecordList = {
      ...before.records,
      at: (index) => {
        looks++;
        return before.records.at(index);
      },
    };
    const changed = changes['in one event']!;
    const change = changeBetween(text, changed);
    const log = reread(before, changed, change);
    const index = new EventIndex(records).after(log.records, change);
    drain(index.prepare(facets));
    assert.equal(looks, 0);
    assert.equal(index.length, log.records.length);
  });

  it('look at no more than what changed', () => {
    let looks = 0;
    const counting = facet({
      id: 'counting',
      title: 'Counting',
      none: 'none',
      keysOf: (event) => {
        looks++;
        return oneKey(event.text('eventID'));
      },
    });
    const before = read(text);
    const index = new EventIndex(before.records);
    drain(index.prepare([counting]));
    assert.equal(looks, before.records.length);
    const changed = `${text.slice(0, at(0.5))}"errorCode":"AccessDenied",${text.slice(at(0.5))}`;
    const change = changeBetween(text, changed);
    looks = 0;
    const after = index.after(reread(before, changed, change).records, change);
    drain(after.prepare([]));
    assert.equal(looks, 1);
    assert.equal(after.column(counting)?.keys.size, before.records.length);
  });
});
