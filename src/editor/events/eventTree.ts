import {
  type BranchRow,
  drain,
  type EventRef,
  type EventRow,
  type EventSet,
  isBelow,
  type LogRecord,
  type Order,
  overviewOf,
  pathOf,
  plainRows,
  type Row,
  rowsOf,
  runOf,
  saidBy,
  saidDate,
  sharedDate,
} from '../../core';
import { inTimeSlices } from '../shared/timeSlices';
import { type EventNode, isBranch, type NoticeRow, type Summary } from './eventNode';
import type { Listed } from './listedEvents';
import { overviewRows, problemRows } from './noticeRows';
import type { Trouble } from './problems';
import type { Shown, ShownLog } from './shownLogs';
import { leftoverIn } from './totals';

/** How a log is shown. */
export interface Shape {
  readonly levels: readonly string[];
  readonly order: Order;
}

/** The events of one reading of each of some logs in one shape. Nodes are made once, since VS Code knows them by identity. */
export class EventTree {
  readonly root: BranchRow;
  readonly #loads = new Map<BranchRow, Promise<readonly Row[]>>();
  readonly #lists = new Map<BranchRow, NoticeRow>();
  #summary: Promise<Omit<Summary, 'trouble'>> | undefined;
  #overview: Promise<readonly NoticeRow[]> | undefined;
  #date: string | undefined;

  /** @param owns is told of everything that nodes of the tree are below of */
  constructor(
    readonly listed: Listed,
    readonly shape: Shape,
    readonly owns: (root: BranchRow | NoticeRow) => void,
  ) {
    const { events, members } = listed;
    this.root = rowsOf(events, { ...shape, ...(members && { members: plainRows(members) }) });
    owns(this.root);
  }

  get shown(): Shown {
    return this.listed.shown;
  }

  get events(): EventSet {
    return this.listed.events;
  }

  /** By what the state of its rows is known again. */
  get id(): string {
    return this.shown.id;
  }

  /** What is said of the whole log, worked out in slices, once; what is wrong with it is known to others. */
  async summary(trouble: Trouble): Promise<Summary> {
    this.#summary ??= this.#summarize();
    return { ...(await this.#summary), trouble };
  }

  /** The only day of the log in UTC, or its only year, which need not be repeated. Known once the summary is. */
  get date(): string | undefined {
    return this.#date;
  }

  /** The rows at the top: what is said of the log, then its groups or events. */
  async top(trouble: Trouble): Promise<readonly EventNode[]> {
    const [rows, summary] = await Promise.all([this.#load(this.root), this.summary(trouble)]);
    this.#overview ??= inTimeSlices(overviewRows(this.events, this.root.members, summary)).then((made) =>
      (made ?? []).map((row) => this.#own(row)),
    );
    return [...problemRows(summary).map((row) => this.#own(row)), ...(await this.#overview), ...rows];
  }

  /** What is below a node, worked out in slices where there are many events, and once: the view and the cursor may ask at the same time. */
  async load(node: EventNode): Promise<readonly EventNode[]> {
    if (node.kind !== 'notice') {
      return isBranch(node) ? this.#load(node) : [];
    }
    const { below } = node;
    return 'members' in below ? this.#load(below) : below;
  }

  /** Undefined for what is at the top: VS Code knows no root. */
  parent(node: EventNode): EventNode | undefined {
    const { parent } = node;
    return parent?.kind === 'root' ? this.#lists.get(parent) : parent;
  }

  /**
   * The row of a record; of a record in several groups, that in the first. Where a closed run has it, the run.
   * @param isOpen whether the user has opened a row
   */
  async leaf(recordIndex: number, isOpen: (row: BranchRow) => boolean = () => true): Promise<Row | undefined> {
    let found: Row | undefined = this.root;
    while (found && found.kind !== 'event' && (found.kind !== 'run' || isOpen(found))) {
      const rows: readonly Row[] = await this.#load(found);
      found = rows.find((row) => (row.kind === 'event' ? row.index === recordIndex : isBelow(row, recordIndex)));
    }
    return found;
  }

  /** The group with an id, if it is still there. */
  async group(id: string): Promise<BranchRow | undefined> {
    let rows: readonly Row[] = await this.#load(this.root);
    for (;;) {
      const next: Row | undefined = rows.find((row) => isBranch(row) && (id === row.id || id.startsWith(`${row.id}/`)));
      if (!next || !isBranch(next) || next.id === id) {
        return next && isBranch(next) ? next : undefined;
      }
      rows = await this.#load(next);
    }
  }

  record({ index }: Pick<EventRow, 'index'>): LogRecord | undefined {
    return this.events.at(index);
  }

  /** The log that an event is in. */
  logOf({ index }: Pick<EventRow, 'index'>): ShownLog | undefined {
    return this.shown.logs[this.events.place(index).log];
  }

  /** The name of an event wherever events are named. */
  refOf({ index }: Pick<EventRow, 'index'>): EventRef {
    return [this.logOf({ index })?.open.uri ?? '', this.events.place(index).index];
  }

  /** Where a row is: what need not be said of it any more. */
  surroundings(row: Row) {
    const run = row.kind === 'event' ? runOf(row) : undefined;
    const above = row.kind === 'event' ? saidBy(row.parent) : saidBy(row);
    return { said: saidBy(row), run, date: saidDate(above, run, this.date), path: pathOf(row, this.date) };
  }

  #load(row: BranchRow): Promise<readonly Row[]> {
    const loading = this.#loads.get(row) ?? inTimeSlices(row.load()).then((rows) => rows ?? []);
    this.#loads.set(row, loading);
    return loading;
  }

  async #summarize(): Promise<Omit<Summary, 'trouble'>> {
    const { events, members } = this.listed;
    const overview = await inTimeSlices(overviewOf(events, members));
    const found = overview ?? drain(overviewOf(events, members));
    this.#date = sharedDate(found.first, found.last);
    return {
      overview: found,
      total: members && events.length,
      nothing: this.listed.nothing,
      leftover: leftoverIn(this.shown.logs),
    };
  }

  #own(notice: NoticeRow): NoticeRow {
    this.owns(notice);
    for (const one of 'members' in notice.below ? [] : notice.below) {
      if ('members' in one.below) {
        this.#lists.set(one.below, one);
        this.owns(one.below);
      }
    }
    return notice;
  }
}
