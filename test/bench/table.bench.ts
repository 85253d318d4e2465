import assert from 'node:assert/strict';
import {
  drain,
  type Facet,
  firstSeen,
  RowSorter,
  type Steps,
  tableColumn,
  timedEvents,
  timelineOf,
} from '../../src/core';
import { Column } from '../../src/core/columns/column';
import { EventIndex } from '../../src/core/columns/eventIndex';
import { EventSet } from '../../src/core/columns/eventSet';
import type { LogRecord } from '../../src/core/log/logRecord';
import { facetCounts } from '../../src/core/table/facetCounts';
import { Random } from './support/random';

const FEW = 30_000;
const MANY = 2_000_000;
const facetIds = ['event', 'identity', 'error', 'source', 'region', 'readonly'] as const;

/** What the table's answers may take, in milliseconds, at so many events; a step of one at most this. */
const most: Readonly<Record<string, number>> = { sort: 150, 'six counts': 250, timeline: 250, 'first seen': 250 };
const LONGEST_STEP = 50;

/** How many different keys each column has: the last as many as there are events, nearly. */
const kinds: Readonly<Record<string, number>> = {
  event: 400,
  identity: 900,
  error: 40,
  source: 20_000,
  region: 20,
  readonly: 2,
};

/** Columns without a log, since two million events are more than a string holds. */
class GeneratedIndex extends EventIndex {
  readonly #columns = new Map<string, Column>();
  readonly #times: Float64Array;

  constructor(readonly count: number) {
    super({ length: count } as unknown as ConstructorParameters<typeof EventIndex>[0], 'generated');
    const random = new Random(11);
    this.#times = Float64Array.from({ length: count }, () => 1_700_000_000_000 + random.below(1 << 30) * 3);
    for (const [id, different] of Object.entries(kinds)) {
      const column = new Column(count);
      for (let row = 0; row < count; row++) {
        const key = random.below(different);
        column.set(row, id === 'error' && key > 3 ? [] : [`${id} ${key}`]);
      }
      this.#columns.set(id, column);
    }
  }

  override get length(): number {
    return this.count;
  }

  override column({ id }: Facet): Column | undefined {
    return this.#columns.get(id);
  }

  override timeAt(row: number): number {
    return this.#times[row] ?? Number.NaN;
  }

  override failedAt(row: number): boolean {
    return row % 17 === 0;
  }

  override *prepare(): Steps<void> {}
}

/** The median of some runs, and the longest step in any of them. */
function timed<T>(make: () => Steps<T>, runs = 5): { median: number; longest: number } {
  const times: number[] = [];
  let longest = 0;
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    let last = began;
    for (const steps = make(); !steps.next().done; ) {
      const now = performance.now();
      [longest, last] = [Math.max(longest, now - last), now];
    }
    times.push(performance.now() - began);
  }
  return { median: times.sort((a, b) => a - b)[runs >> 1] ?? 0, longest };
}

for (const count of [FEW, MANY]) {
  const set = new EventSet([new GeneratedIndex(count)]);
  // What labels say is asked of a sample of each shown value only.
  set.at = () => undefined as unknown as LogRecord;
  const rows = Uint32Array.from({ length: count }, (_, row) => row);
  const sorter = new RowSorter();
  const columns = facetIds.map((id) => tableColumn(id)!);
  const facets = columns.map(({ facet }) => facet!);
  console.log(`\n${count} events`);
  const first = drain(firstSeen(set));
  const work: Record<string, () => Steps<unknown>> = {
    'sort by time': () => sorter.sorted(set, rows, { column: tableColumn('time')!, descending: false }),
    'sort by time, descending': () => sorter.sorted(set, rows, { column: tableColumn('time')!, descending: true }),
    ...Object.fromEntries(
      columns.map((column) => [`sort by ${column.id}`, () => sorter.sorted(set, rows, { column, descending: true })]),
    ),
    'six counts': function* () {
      for (const facet of facets) {
        yield* facetCounts(set, facet, rows, 8, undefined);
      }
    },
    'first seen': () => firstSeen(set),
    timeline: function* () {
      yield* timelineOf(yield* timedEvents(set, first), rows, 400);
    },
  };
  const order = drain(sorter.sorted(set, rows, { column: tableColumn('time')!, descending: false }));
  assert.ok(order.every((row, at) => at === 0 || set.timeAt(order[at - 1]!) <= set.timeAt(row)));
  for (const [name, make] of Object.entries(work)) {
    const { median, longest } = timed(make);
    const limit = most[name] ?? most.sort ?? 0;
    const isGood = median <= limit && longest <= LONGEST_STEP;
    console.log(
      `  ${isGood ? 'ok  ' : 'OVER'} ${name.padEnd(28)} ${median.toFixed(1).padStart(8)} ms (at most ${limit}), longest step ${longest.toFixed(1)} ms`,
    );
    if (!isGood) {
      process.exitCode = 1;
    }
  }
}
