import assert from 'node:assert/strict';
import { read, reread } from '../../../src/core';
import { EventIndex } from '../../../src/core/columns/eventIndex';
import { EventSet } from '../../../src/core/columns/eventSet';
import { failed } from '../../../src/core/event/outcome';
import { timeOf } from '../../../src/core/event/time';
import { type Facet, facet, oneKey } from '../../../src/core/facets/facet';
import { facets } from '../../../src/core/facets/index';
import { changeBetween } from '../../../src/core/text/change';
import { drain } from '../../../src/core/text/steps';
import { recordTexts } from '../../bench/support/logs';
import { buildRecord } from '../../support/buildRecord';

const two = buildRecord({
  resources: [{ ARN: 'arn:aws:s3:::b' }, { ARN: 'arn:aws:s3:::a' }],
  errorCode: 'AccessDenied',
});
const texts = {
  'a.json': `[${recordTexts(1, 20_000).join(',')}]`,
  'empty.json': '{"Records":[]}',
  'b.json': `{"Records":[${two},${buildRecord({ eventTime: 'x' })}]}`,
  'c.json': `[${recordTexts(2, 20_000).join(',')},${two}]`,
};

function setOf(given: Readonly<Record<string, string>>): EventSet {
  const set = new EventSet(Object.entries(given).map(([name, text]) => new EventIndex(read(text).records, name)));
  drain(set.prepare(facets));
  return set;
}

describe('the events of several logs', () => {
  for (const given of [texts, { 'a.json': texts['a.json'] }, {}]) {
    it(`say what each says, one log after the other: ${Object.keys(given).join()}`, () => {
      const set = setOf(given);
      const events = Object.entries(given).flatMap(([name, text]) =>
        [...read(text).records].map((event) => ({ name, event })),
      );
      assert.equal(set.length, events.length);
      for (const [row, { name, event }] of events.entries()) {
        assert.equal(set.at(row)?.text('eventID'), event.text('eventID'));
        assert.deepEqual([set.logs[set.place(row).log]?.file, set.place(row).index], [name, event.index]);
        assert.equal(set.row(set.place(row)), row);
        assert.equal(set.failedAt(row), failed(event));
        assert.equal(set.timeAt(row), timeOf(event)?.epochMs ?? Number.NaN);
        for (const facet of facets) {
          const column = set.column(facet);
          assert.deepEqual(
            column?.idsAt(row).map((id) => column.keys.text(id)),
            facet.keysOf(event, name),
            facet.id,
          );
        }
      }
    });
  }

  it('know an event of each key, the first one', () => {
    const set = setOf(texts);
    for (const facet of facets) {
      const column = set.column(facet);
      const firsts = new Map<number, number>();
      for (let row = set.length - 1; row >= 0; row--) {
        for (const id of column?.idsAt(row) ?? []) {
          firsts.set(id, row);
        }
      }
      assert.deepEqual(
        Array.from({ length: column?.keys.size ?? 0 }, (_, id) => column?.sampleOf(id)),
        [...firsts].sort(([a], [b]) => a - b).map(([, row]) => row),
        facet.id,
      );
    }
  });

  it('have no event before the first and behind the last', () => {
    const set = setOf(texts);
    assert.deepEqual([set.at(-1), set.at(set.length)], [undefined, undefined]);
  });
});

describe('what is known of the events of several logs', () => {
  /** A facet of each event's id that counts how many events were looked at, under its id. */
  function counting(id: string): { readonly facet: Facet; looks: number } {
    const counted = {
      looks: 0,
      facet: facet({
        id,
        title: id,
        none: 'none',
        keysOf: (event) => {
          counted.looks++;
          return oneKey(event.text('eventID'));
        },
      }),
    };
    return counted;
  }

  const logs = Object.entries(texts).map(([name, text]) => ({ name, records: read(text).records }));
  const fresh = () => logs.map(({ name, records }) => new EventIndex(records, name));
  const all = logs.reduce((sum, { records }) => sum + records.length, 0);
  const idsOf = (set: EventSet, asked: Facet) =>
    Array.from({ length: set.length }, (_, row) => {
      const column = set.column(asked);
      return column?.idsAt(row).map((id) => column.keys.text(id));
    });
  const expected = (set: EventSet) => Array.from({ length: set.length }, (_, row) => [set.at(row)?.text('eventID')]);
  const timesOf = (set: EventSet) =>
    Array.from({ length: set.length }, (_, row) => [set.timeAt(row), set.failedAt(row)]);

  it('is taken over by a set of others in another order, which looks at new ones only', () => {
    const [a, empty, b, c] = fresh() as [EventIndex, EventIndex, EventIndex, EventIndex];
    const asked = counting('asked');
    const first = new EventSet([a, empty, b]);
    drain(first.prepare([asked.facet]));
    assert.equal(asked.looks, a.length + b.length);
    const second = new EventSet([c, b, a]);
    drain(second.prepare([asked.facet]));
    assert.equal(asked.looks, all);
    assert.deepEqual(idsOf(second, asked.facet), expected(second));
    const alone = new EventSet([b]);
    drain(alone.prepare([asked.facet]));
    assert.equal(asked.looks, all);
    assert.deepEqual(idsOf(alone, asked.facet), expected(alone));
    assert.deepEqual(timesOf(alone), timesOf(second).slice(c.length, c.length + b.length));
  });

  it('stays where other things are asked in between, of some of the logs', () => {
    const [a, empty, b, c] = fresh() as [EventIndex, EventIndex, EventIndex, EventIndex];
    const [one, other] = [counting('one'), counting('other')];
    drain(new EventSet([a, empty, b, c]).prepare([one.facet]));
    drain(new EventSet([a, c]).prepare([other.facet]));
    const last = new EventSet([c, a, b, empty]);
    drain(last.prepare([one.facet]));
    drain(last.prepare([other.facet]));
    assert.deepEqual([one.looks, other.looks], [all, all]);
    assert.deepEqual(idsOf(last, one.facet), expected(last));
    assert.deepEqual(idsOf(last, other.facet), expected(last));
  });

  it('is no more than was worked out where the work was given up', () => {
    const indexes = fresh();
    const asked = counting('asked');
    const steps = new EventSet(indexes).prepare([asked.facet]);
    steps.next();
    const before = asked.looks;
    assert.ok(before > 0 && before < all, `${before} of ${all}`);
    const set = new EventSet(indexes);
    drain(set.prepare([asked.facet]));
    assert.equal(asked.looks, all);
    assert.deepEqual(idsOf(set, asked.facet), expected(set));
  });

  it('is kept of the events that an edit of one log left alone', () => {
    const indexes = fresh();
    const asked = counting('asked');
    drain(new EventSet(indexes).prepare([asked.facet]));
    const text = texts['c.json'];
    const at = text.indexOf('"eventName"', text.length / 2);
    const changed = `${text.slice(0, at)}"errorCode":"AccessDenied",${text.slice(at)}`;
    const change = changeBetween(text, changed);
    const log = read(text);
    const [index] = [new EventIndex(log.records, 'c.json')];
    const set = new EventSet([indexes[0]!, index]);
    drain(set.prepare([asked.facet]));
    asked.looks = 0;
    const after = index.after(reread(log, changed, change).records, change);
    const next = new EventSet([after, indexes[0]!]);
    drain(next.prepare([asked.facet]));
    assert.equal(asked.looks, 1);
    assert.deepEqual(idsOf(next, asked.facet), expected(next));
    assert.equal(next.failedAt(after.length - 1), true);
  });
});
