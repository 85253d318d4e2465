import assert from 'node:assert/strict';
import {
  drain,
  type EventSet,
  type Facet,
  facetsWith,
  RowSorter,
  read,
  type Steps,
  type TableColumn,
  tableColumn,
  timedEvents,
  timelineOf,
  withinTime,
} from '../../src/core';
import { type Basics, FAILED } from '../../src/core/columns/basics';
import { Column } from '../../src/core/columns/column';
import { EventIndex } from '../../src/core/columns/eventIndex';
import { EventSet as Events } from '../../src/core/columns/eventSet';
import type { RecordList } from '../../src/core/log/logDocument';
import { askEvents } from '../../src/editor/filter/askEvents';
import { mostRows } from '../../src/editor/table/protocol';
import { TableModel } from '../../src/editor/table/tableModel';
import { choicesInMemory, listedOf } from '../support/tableOf';
import { recordTexts } from './support/logs';
import { Random } from './support/random';

const FEW = 30_000;
const MANY = 2_000_000;
/** How many different keys each column has. */
const kinds = { event: 400, identity: 900, error: 40, source: 20_000, region: 20, readonly: 2 } as const;
type Counted = keyof typeof kinds;
const counted = Object.keys(kinds) as Counted[];
const BRUSHES = 60;
const JUMPS = 30;
/** As others use the machine too; what takes little is disturbed more. */
const ATTEMPTS = { [FEW]: 12, [MANY]: 4 } as const;
const START = 1_700_000_000_000;
const LENGTH = 3 * 2 ** 30;

/** What the table's answers may take, in milliseconds; a step of one at most this. A frame of a screen is 16.7. */
const goals = { brush: { [FEW]: 2, [MANY]: 16.7 }, jump: 50, sort: 150, once: 250, step: 50 } as const;
/** A machine that is busy, or slow, is slow at plain loops too: so many times what those take is allowed in any case. */
const TIMES_PLAIN = 2;

/** Events whose columns are made up, since two million are more than a string holds; their texts are those of a few. */
class GeneratedIndex extends EventIndex {
  readonly columns = new Map<string, Column>();
  readonly #basics: Basics;

  constructor(readonly count: number) {
    const { records } = read(recordTexts(3, 400_000).join('\n'));
    super(
      { length: count, at: (row: number) => records.at(row % records.length) } as unknown as RecordList,
      'generated',
    );
    const random = new Random(11);
    this.#basics = {
      times: Float64Array.from({ length: count }, () => START + random.below(LENGTH / 3) * 3),
      states: Uint8Array.from({ length: count }, (_, row) => (row % 17 === 0 ? FAILED : 0)),
      ends: new Map(),
      ids: Float64Array.from({ length: count }, (_, row) => row),
    };
    for (const id of counted) {
      const column = new Column(count);
      for (let row = 0; row < count; row++) {
        const key = random.below(kinds[id]);
        column.set(row, id === 'error' && key > 3 ? [] : [`${id} ${key}`]);
      }
      this.columns.set(id, column);
    }
  }

  override get length(): number {
    return this.count;
  }

  override get basics(): Basics {
    return this.#basics;
  }

  override column({ id }: Facet): Column | undefined {
    return this.columns.get(id);
  }

  override *prepare(): Steps<void> {}
}

/** A table as the editor has it, without its page. */
class Bench {
  readonly index: GeneratedIndex;
  readonly events: EventSet;
  readonly choices = choicesInMemory();
  readonly model = new TableModel(this.choices);

  get #attempts(): number {
    return ATTEMPTS[this.count as typeof FEW | typeof MANY];
  }

  constructor(readonly count: number) {
    this.index = new GeneratedIndex(count);
    this.events = new Events([this.index]);
  }

  async run(): Promise<void> {
    console.log(`\n${this.count} events`);
    await this.choices.setFacets(counted);
    await this.model.show(listedOf(this.events, '', undefined));
    this.#sorts();
    this.#once();
    await this.#brushes();
    await this.#jumps();
  }

  #sorts(): void {
    const rows = Uint32Array.from({ length: this.count }, (_, row) => row);
    const sorts = ['time', ...counted].flatMap((id) =>
      [false, true].map((descending) => ({ column: tableColumn(id) as TableColumn, descending })),
    );
    for (const sort of sorts) {
      // Each time by another sorter: one keeps what it found.
      const { time, longest } = timed(() => new RowSorter().sorted(this.events, rows, sort), 4);
      tell(`sort by ${sort.column.id}${sort.descending ? ', descending' : ''}`, time, goals.sort, longest);
    }
    const order = drain(new RowSorter().sorted(this.events, rows, sorts[0]!));
    assert.ok(order.every((row, at) => at === 0 || this.events.timeAt(order[at - 1]!) <= this.events.timeAt(row)));
  }

  /** What is worked out once for all filters, and the timeline of all events. */
  #once(): void {
    const rows = Uint32Array.from({ length: this.count }, (_, row) => row);
    const first = timed(() => timedEvents(this.events), 5);
    tell('first seen', first.time, goals.once, first.longest);
    const events = drain(timedEvents(this.events));
    const line = timed(() => timelineOf(events, rows, 400), 5);
    tell('timeline', line.time, goals.once, line.longest);
  }

  /** From a stretch of time to the six counts: asked of the filter, put in order, counted. */
  async #brushes(): Promise<void> {
    const random = new Random(5);
    const [whole, plain]: number[][] = [[], []];
    // The first one counts for all that follow.
    tell('the first brush', await best(1, () => this.#brush([START, START + LENGTH / 2])), goals.once);
    for (let at = 0; at < BRUSHES; at++) {
      const [a, b] = [random.below(LENGTH / 1000), random.below(LENGTH / 1000)].sort((x, y) => x - y);
      const stretch = [START + a! * 1000, START + (b! + 1) * 1000] as const;
      let [count, byColumn] = this.#plainly(stretch);
      plain!.push(await best(this.#attempts, async () => ([count, byColumn] = this.#plainly(stretch))));
      whole!.push(await best(this.#attempts, () => this.#brush(stretch)));
      assert.equal(this.model.edition?.order.length, count);
      this.#compare((await this.model.counts(never))!, byColumn);
    }
    const goal = goals.brush[this.count as typeof FEW | typeof MANY];
    tell('brush to six counts, 95 of 100', high(whole!), goal, 0, high(plain!));
    tell('brush to six counts, the middle', middle(whole!), goal, 0, middle(plain!));
  }

  async #brush(stretch: readonly [number, number]): Promise<unknown> {
    const filter = withinTime('', stretch);
    const found = await askEvents(filter, this.events, never);
    await this.model.show(listedOf(this.events, filter, found!.rows));
    return this.model.counts(never);
  }

  /** The same by the plainest loop over the same numbers. */
  #plainly([from, to]: readonly [number, number]): readonly [number, readonly Uint32Array[]] {
    const { times } = this.index.basics;
    const columns = counted.map((id) => this.index.columns.get(id)!.ids);
    const counts = counted.map((id) => new Uint32Array(kinds[id] + 1));
    const [a, b, c, d, e, f] = columns as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
    const [u, v, w, x, y, z] = counts as [Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array];
    let count = 0;
    for (let row = 0; row < times.length; row++) {
      const time = times[row]!;
      if (time >= from && time < to) {
        count++;
        u[a[row]! + 1]!++;
        v[b[row]! + 1]!++;
        w[c[row]! + 1]!++;
        x[d[row]! + 1]!++;
        y[e[row]! + 1]!++;
        z[f[row]! + 1]!++;
      }
    }
    return [count, counts];
  }

  #compare(facets: NonNullable<Awaited<ReturnType<TableModel['counts']>>>, plain: readonly Uint32Array[]): void {
    assert.equal(facets.length, counted.length);
    for (const { id, values } of facets) {
      const counts = plain[counted.indexOf(id as Counted)]!;
      const { keys } = this.index.columns.get(id)!;
      for (const { key, count } of values) {
        assert.equal(count, counts[key === undefined ? 0 : keys.find(key)! + 1], `${id} ${key}`);
      }
    }
  }

  /** Rows far from those that were seen: the end, places of the scrollbar, times. */
  async #jumps(): Promise<void> {
    await this.model.show(listedOf(this.events, '', undefined));
    const random = new Random(8);
    const [rows, times]: number[][] = [[], []];
    for (let at = 0; at < JUMPS; at++) {
      const from = at === 0 ? this.count - mostRows : random.below(this.count - mostRows);
      rows!.push(await best(this.#attempts, async () => this.model.rowsAt(from, from + mostRows)));
      assert.equal(this.model.rowsAt(from, from + mostRows).length, mostRows);
      const asked = new Date(START + random.below(LENGTH / 1000) * 1000);
      let position = -1;
      const go = async () => {
        position = (await this.model.positionFrom(asked.toISOString())).position;
        return this.model.rowsAt(position - mostRows / 2, position + mostRows / 2);
      };
      times!.push(await best(this.#attempts, go));
      const { order } = this.model.edition!;
      assert.ok(this.events.timeAt(order[position]!) >= asked.getTime());
      assert.ok(position === 0 || this.events.timeAt(order[position - 1]!) < asked.getTime());
    }
    tell('rows at the end or anywhere, 95 of 100', high(rows!), goals.jump);
    tell('rows at a time, 95 of 100', high(times!), goals.jump);
  }
}

const never = () => false;

/** How long work takes, and its longest step, each at the best of some runs: others use the machine too. */
function timed<T>(make: () => Steps<T>, runs: number): { time: number; longest: number } {
  let time = Number.POSITIVE_INFINITY;
  const least: number[] = [];
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    let last = began;
    const steps = make();
    for (let step = 0; !steps.next().done; step++) {
      const now = performance.now();
      least[step] = Math.min(least[step] ?? Number.POSITIVE_INFINITY, now - last);
      last = now;
    }
    time = Math.min(time, performance.now() - began);
  }
  return { time, longest: Math.max(0, ...least) };
}

/** How long something takes when nothing else disturbs it: the best of some attempts, since others use the machine too. */
async function best(attempts: number, what: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const began = performance.now();
    await what();
    least = Math.min(least, performance.now() - began);
  }
  return least;
}

function at(times: readonly number[], part: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * part)] ?? 0;
}

function middle(times: readonly number[]): number {
  return at(times, 0.5);
}

/** What 95 of 100 do not exceed. */
function high(times: readonly number[]): number {
  return at(times, 0.95);
}

/** Prints a time beside its goal, and beside that of a plain loop where there is one. */
function tell(name: string, time: number, goal: number, longest = 0, plain?: number): void {
  const isGood = time <= Math.max(goal, TIMES_PLAIN * (plain ?? 0)) && longest <= goals.step;
  const beside = plain === undefined ? '' : `, ${(time / plain).toFixed(2)} × a plain loop (${plain.toFixed(1)} ms)`;
  const step = longest > 0 ? `, longest step ${longest.toFixed(1)} ms` : '';
  console.log(
    `  ${isGood ? 'ok  ' : 'OVER'} ${name.padEnd(40)} ${time.toFixed(1).padStart(8)} ms (at most ${goal})${beside}${step}`,
  );
  if (!isGood) {
    process.exitCode = 1;
  }
}

assert.equal(facetsWith(counted).length, counted.length);

for (const count of [FEW, MANY]) {
  await new Bench(count).run();
}
