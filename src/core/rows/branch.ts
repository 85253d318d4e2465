import type { EventSet } from '../columns/eventSet';
import { countStates } from '../columns/overview';
import { plainRows } from '../columns/rowNumbers';
import type { Order } from '../groups/order';
import { once } from '../text/once';
import type { Steps } from '../text/steps';
import type { BranchRow, Row, Run, Said } from './row';

/** The most rows below one row: more stand on pages, since VS Code asks for every sibling of a row that it shows. */
const pageSize = 1000;

/** What all rows of a tree share. */
export interface Ground {
  readonly events: EventSet;
  readonly order: Order;
}

/** A row that will be made when it is known what it stands below: a page, or what the page is of. */
export interface Planned {
  readonly members: readonly number[];
  row(parent: Branch): Row;
}

/** What is below a row: known, or found out when somebody asks. */
type Plan = readonly Planned[] | (() => Steps<readonly Planned[]>);

/** What one row is, its children apart. */
interface Face {
  readonly kind: BranchRow['kind'];
  readonly id: string;
  readonly members: readonly number[];
  readonly path?: readonly Said[];
  readonly run?: Run | undefined;
  readonly page?: readonly [first: number, last: number];
}

/** See `BranchRow`. */
export class Branch implements BranchRow {
  readonly #plan: Plan;
  readonly #counted: () => ReturnType<typeof countStates>;
  #rows: readonly Row[] | undefined;
  readonly kind: BranchRow['kind'];
  readonly id: string;
  readonly path: readonly Said[];
  readonly run: Run | undefined;
  readonly page: readonly [first: number, last: number] | undefined;
  readonly members: readonly number[];

  /** @param plan what is below the row */
  constructor(
    readonly ground: Ground,
    readonly parent: Branch | undefined,
    { kind, id, members, path = [], run, page }: Face,
    plan: Plan,
  ) {
    this.#plan = plan;
    this.kind = kind;
    this.id = id;
    this.members = members;
    this.path = path;
    this.run = run;
    this.page = page;
    this.#counted = once(() => countStates(ground.events, members));
  }

  /** Counts what the row says of its events: of many that takes a while, and whoever shows the row asks for all at once. */
  count(): void {
    this.#counted();
  }

  get failures(): number {
    return this.#counted().failures;
  }

  get damaged(): number {
    return this.#counted().damaged;
  }

  *load(): Steps<readonly Row[]> {
    if (!this.#rows) {
      const planned = typeof this.#plan === 'function' ? yield* this.#plan() : this.#plan;
      // Two runs of this generator may be under way: the first to end decides which rows are the children.
      const rows = planned.length > pageSize ? yield* this.#pages(planned) : planned.map((one) => one.row(this));
      yield* countEach(rows);
      this.#rows ??= rows;
    }
    return this.#rows;
  }

  *#pages(planned: readonly Planned[]): Steps<readonly Row[]> {
    const rows: Row[] = [];
    for (let first = 0; first < planned.length; first += pageSize) {
      const on = planned.slice(first, first + pageSize);
      const members = rising(on.flatMap((one) => one.members));
      const page = [first + 1, first + on.length] as const;
      rows.push(
        new Branch(this.ground, this, { kind: 'page', id: `${this.id}/page=${rows.length}`, members, page }, on),
      );
      yield;
    }
    return rows;
  }
}

function* countEach(rows: readonly Row[]): Steps<void> {
  for (const row of rows) {
    if (row instanceof Branch) {
      row.count();
      yield;
    }
  }
}

/** Each number once, the smallest first. */
export function rising(numbers: readonly number[]): readonly number[] {
  // What is typed is sorted without a comparison of ours: ten times as fast.
  const sorted = Uint32Array.from(numbers).sort();
  return plainRows(sorted.filter((number, at) => at === 0 || number !== sorted[at - 1]));
}
