import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type BranchRow,
  drain,
  facetsWith,
  toggledKey,
  rowsOf as treeOf,
  withinTime,
  withoutFacet,
  withoutTime,
} from '../../src/core';
import { TableModel } from '../../src/editor/table/tableModel';
import { recordTexts } from '../bench/support/logs';
import { events } from '../support/filter/events';
import { rowsOf, setOf } from '../support/filter/setOf';
import { runs } from '../support/spread';
import { choicesInMemory, listedOf } from '../support/tableOf';

const set = setOf({
  'a.json': `{"Records":[${events.join(',\n')}]}`,
  'b.json': recordTexts(7, 60_000).join('\n'),
});

/** What somebody does: clicks on a value of a facet, drags over bars, shows all times, types, sorts. All numbers say which of those that there are. */
const act = fc.oneof(
  fc.record({ what: fc.constant('toggle' as const), facet: fc.nat(), value: fc.nat() }),
  fc.record({ what: fc.constant('time' as const), from: fc.nat(), to: fc.nat() }),
  fc.record({ what: fc.constant('all times' as const) }),
  fc.record({ what: fc.constant('untimed' as const) }),
  fc.record({
    what: fc.constant('type' as const),
    filter: fc.constantFrom('', 'is:failed', '-event:Get*', 'event:(A, B)', 'error:* OR is:write', '-event:*'),
  }),
  fc.record({
    what: fc.constant('sort' as const),
    column: fc.constantFrom('time', 'event', 'error', 'target', 'file', 'path:requestParameters.bucketName'),
    descending: fc.boolean(),
  }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;
const never = () => false;

/** The events at the ends of a tree, each once, rising. */
function leavesOf(root: BranchRow): readonly number[] {
  const found = new Set<number>();
  for (const rows = [...drain(root.load())]; rows.length > 0; ) {
    const row = rows.pop()!;
    if (row.kind === 'event') {
      found.add(row.index);
    } else {
      rows.push(...drain(row.load()));
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** A table that is used, with the filter that it shares with everything else. */
class Used {
  readonly choices = choicesInMemory();
  readonly model = new TableModel(this.choices);
  filter = '';

  async show(): Promise<void> {
    const members = this.filter === '' ? undefined : rowsOf(this.filter, set);
    assert.ok(await this.model.show(listedOf(set, this.filter, members)));
  }

  async do(given: Act): Promise<void> {
    if (given.what === 'toggle') {
      const facets = (await this.model.counts(never)) ?? [];
      const facet = facets[given.facet % facets.length];
      const value = facet?.values[given.value % facet.values.length];
      this.filter = facet && value ? toggledKey(this.filter, facet.id, value.key) : this.filter;
    } else if (given.what === 'time') {
      const { start, length, counts } = (await this.model.timeline(40, never))!;
      const [a, b] = [given.from % (counts.length || 1), given.to % (counts.length || 1)];
      const stretch = [start + Math.min(a, b) * length, start + (Math.max(a, b) + 1) * length] as const;
      this.filter = counts.length ? withinTime(this.filter, stretch) : this.filter;
    } else if (given.what === 'untimed') {
      this.filter = withoutTime(this.filter);
    } else if (given.what === 'all times') {
      this.filter = withinTime(this.filter, undefined);
    } else if (given.what === 'type') {
      this.filter = given.filter;
    } else {
      await this.choices.setSort(given);
    }
    await this.show();
  }

  /** Whatever is shown says the same as the filter. */
  async agrees(): Promise<void> {
    const rows = rowsOf(this.filter, set);
    const { order, number } = this.model.edition!;
    assert.deepEqual(
      [...order].sort((a, b) => a - b),
      rows,
      this.filter,
    );
    assert.deepEqual(leavesOf(treeOf(set, { levels: ['service', 'event'], members: rows })), rows, this.filter);
    assert.equal(this.model.rowsAt(0, rows.length).length, Math.min(rows.length, 200));
    const { counts, failed, untimed } = (await this.model.timeline(60, never))!;
    assert.equal(
      counts.reduce((sum, count) => sum + count, untimed),
      rows.length,
      this.filter,
    );
    assert.equal(
      failed.reduce((sum, count) => sum + count, 0),
      rows.filter((row) => set.failedAt(row) && !Number.isNaN(set.timeAt(row))).length,
    );
    for (const { id, values } of (await this.model.counts(never)) ?? []) {
      const [facet] = facetsWith([id]);
      const beside = rowsOf(withoutFacet(this.filter, id), set);
      for (const { key, count } of values) {
        const has = (row: number) => {
          const keys = facet!.keysOf(set.at(row)!, set.logs[set.place(row).log]?.file);
          return key === undefined ? keys.length === 0 : keys.includes(key);
        };
        assert.equal(count, beside.filter(has).length, `${id}:${key} of ${this.filter}`);
      }
    }
    assert.equal(this.model.edition!.number, number);
  }
}

describe('the table', () => {
  it('agrees with the filter, its own timeline and its facets, whatever is clicked', async () => {
    let narrowed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
        const used = new Used();
        await used.show();
        for (const one of acts) {
          await used.do(one);
          await used.agrees();
        }
        const { order } = used.model.edition!;
        narrowed += order.length > 0 && order.length < set.length ? 1 : 0;
      }),
      { numRuns: runs(30) },
    );
    assert.ok(narrowed > (runs(30) * 7) / 30, `${narrowed} ended with some of the events`);
  });

  it('is without a filter again when every value that was clicked is clicked once more', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 5 }), async (clicks) => {
        const used = new Used();
        await used.show();
        const facets = (await used.model.counts(never)) ?? [];
        const chosen = clicks.map(([at, value]) => {
          const facet = facets[at % facets.length]!;
          return [facet.id, facet.values.filter(({ key }) => key !== undefined)[value % 2]?.key] as const;
        });
        const unique = [...new Map(chosen.map((one) => [JSON.stringify(one), one])).values()];
        const all = unique.reduce((filter, [facet, key]) => toggledKey(filter, facet, key), '');
        assert.equal(
          unique.reduce((filter, [facet, key]) => toggledKey(filter, facet, key), all),
          '',
        );
      }),
      { numRuns: runs(100) },
    );
  });

  it('sorts as it says, with what has no value last either way', async () => {
    const used = new Used();
    for (const descending of [false, true]) {
      for (const id of ['time', 'event', 'error', 'path:requestParameters.bucketName'] as const) {
        await used.do({ what: 'sort', column: id, descending });
        const column = used.choices.column(id)!;
        const keyOf = (row: number) =>
          column.facet?.keysOf(set.at(row)!)[0] ?? (column.facet ? undefined : set.timeAt(row));
        const keys = [...used.model.edition!.order].map(keyOf);
        const known = keys.filter((key) => key !== undefined && !Number.isNaN(key)) as (string & number)[];
        assert.deepEqual(keys.slice(0, known.length), known, id);
        assert.ok(known.length > 2, id);
        const sorted = [...known].sort((x, y) => (x < y ? -1 : Number(x > y)));
        assert.deepEqual(known, descending ? sorted.reverse() : sorted, id);
      }
    }
  });

  it('keeps the cursor on its event in another order, and names it wherever it is', async () => {
    const used = new Used();
    await used.do({ what: 'sort', column: 'time', descending: false });
    const { text } = used.model.preview(5)!;
    await used.do({ what: 'sort', column: 'event', descending: true });
    const { cursor } = used.model;
    assert.equal(used.model.preview(cursor)?.text, text);
    const row = used.model.edition!.order[cursor]!;
    await used.do({ what: 'type', filter: 'is:failed' });
    assert.equal(used.model.cursor, [...used.model.edition!.order].indexOf(row));
  });

  it('tells of an event what its card does, without any Markdown', async () => {
    const used = new Used();
    await used.show();
    const cards = Array.from({ length: set.length }, (_, at) => used.model.preview(at)!.card);
    const actors = cards.flatMap((card) => card.filter(({ heading }) => heading === 'ACTOR'));
    assert.ok(actors.length > 20, `${actors.length}`);
    assert.ok(actors.every(({ text }) => text !== '' && !text.includes('`')));
  });

  it('goes to a time in any order, and says what is wrong with one', async () => {
    const used = new Used();
    await used.do({ what: 'sort', column: 'event', descending: true });
    const { position } = await used.model.positionFrom('2021-06-09T10:02');
    const time = set.timeAt(used.model.edition!.order[position]!);
    assert.equal(new Date(time).toISOString(), '2021-06-09T10:02:00.000Z');
    assert.match((await used.model.positionFrom('noon')).problem ?? '', /time was expected/);
    assert.equal((await used.model.positionFrom('2200-01-01')).position, -1);
  });

  it('gives up on what nobody wants any more, and lets go of what nobody looks at', async () => {
    const used = new Used();
    await used.show();
    const first = used.model.show(listedOf(set, '', undefined));
    const second = used.model.show(listedOf(set, 'is:failed', rowsOf('is:failed', set)));
    await Promise.all([first, second]);
    assert.equal(used.model.edition?.listed.filter, 'is:failed');
    used.model.forget();
    assert.deepEqual([used.model.edition, used.model.rowsAt(0, 10), used.model.preview(0)], [undefined, [], undefined]);
  });
});
