import assert from 'node:assert/strict';
import { drain } from '../../../src/core';
import type { EventSet } from '../../../src/core/columns/eventSet';
import { facets } from '../../../src/core/facets';
import { facet } from '../../../src/core/facets/facet';
import { countKeys } from '../../../src/core/table/countKeys';
import { facetCounts } from '../../../src/core/table/facetCounts';
import { buildRecord } from '../../support/buildRecord';
import { setOf } from '../../support/filter/setOf';

const set = setOf({
  'a.json': `[${[...['ListUsers', 'ListUsers', 'GetUser', 'GetUser', 'GetUser', 'PutUserPolicy', 'DeleteUser']]
    .map((eventName) => buildRecord({ eventName }))
    .join(',')},${buildRecord({ eventName: undefined })}]`,
});
const event = facets.find(({ id }) => id === 'event')!;

function counted(of: EventSet, most: number, isAsked?: (key: string) => boolean, asked = event) {
  const all = Uint32Array.from({ length: of.length }, (_, row) => row);
  return drain(facetCounts(of, asked, { count: (column) => countKeys(column, all), most, isAsked }));
}

const short = ({ values, others }: ReturnType<typeof counted>) => [
  ...values.map(({ key, label, count }) => `${key ?? 'nothing'} (${label}) ${count}`),
  others,
];

describe('the counts of a facet', () => {
  it('are those of the most frequent values, then of the events without one, and tell how many others there are', () => {
    assert.deepEqual(short(counted(set, 2)), [
      'GetUser (GetUser) 3',
      'ListUsers (ListUsers) 2',
      `nothing (${event.none}) 1`,
      2,
    ]);
    assert.deepEqual(short(counted(set, 9)).at(-1), 0);
    assert.equal(counted(set, 9).values.length, 5);
  });

  it('have what is asked for in any case, and once', () => {
    const asked = counted(set, 2, (key) => ['DeleteUser', 'GetUser'].includes(key));
    assert.deepEqual(
      asked.values.map(({ key, count }) => [key, count]),
      [
        ['GetUser', 3],
        ['ListUsers', 2],
        ['DeleteUser', 1],
        [undefined, 1],
      ],
    );
  });

  it('say nothing of events without a value where all have one', () => {
    const all = setOf({ 'a.json': buildRecord() });
    assert.deepEqual(short(counted(all, 2)), ['DescribeMesh (DescribeMesh) 1', 0]);
  });

  it('call a key as an event that has it does', () => {
    const agent = facet({
      id: 'agent of',
      title: 'x',
      none: 'none',
      keysOf: (one) => [one.text('eventName') ?? ''],
      textOf: (_, one) => ({ label: one.text('userAgent') ?? '', description: one.text('eventName') ?? '' }),
    });
    const [first] = counted(set, 1, undefined, agent).values;
    assert.deepEqual([first?.key, first?.label, first?.description], ['GetUser', 'aws-cli/2.13.0', 'GetUser']);
  });

  it('pause among many values', () => {
    const many = setOf({ 'a.json': buildRecord() });
    const size = 1 << 15;
    const keys = { text: String, size };
    const column = { keys, sampleOf: () => 0 };
    const counts = new Uint32Array(size).fill(1);
    const source = { prepare: function* () {}, column: () => column, at: (row: number) => many.at(row) };
    const steps = facetCounts(source as never, event, {
      count: function* () {
        yield;
        return { counts, none: 0 } as never;
      },
      most: 3,
      isAsked: undefined,
    });
    assert.equal([...steps].length, 1 + 2);
  });
});
