import assert from 'node:assert/strict';
import { read } from '../../../src/core';
import { EventIndex } from '../../../src/core/columns/eventIndex';
import { EventSet } from '../../../src/core/columns/eventSet';
import { failed } from '../../../src/core/event/outcome';
import { timeOf } from '../../../src/core/event/time';
import { facets } from '../../../src/core/facets/index';
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
