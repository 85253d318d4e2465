import { Chains, type EventRef, EventSet, InTime, type Log, OtherPlaces } from '../../core';
import { logAddress } from '../archives/logAddress';
import type { Indexes } from '../events/indexes';
import type { ReadLog } from '../logs/logStore';
import type { OpenLog } from '../logs/openLog';
import { SharedWork, type Stale } from './sharedWork';

/** The events of all open logs, as they were read at one moment, as one list: its rows are what the core counts in. */
export class AllEvents {
  readonly set: EventSet;
  readonly #byKey: ReadonlyMap<string, number>;
  readonly #chains: SharedWork<Chains>;
  readonly #inTime: SharedWork<InTime>;
  #otherPlaces: SharedWork<OtherPlaces> | undefined;
  #isOver = false;

  constructor(
    readonly logs: readonly ReadLog[],
    indexes: Indexes,
  ) {
    this.set = new EventSet(logs.map(({ open, log }) => indexes.of(open, log)));
    this.#byKey = new Map(logs.map(({ open }, at) => [logAddress(open).key, at]));
    const isOver = () => this.#isOver;
    this.#chains = new SharedWork(() => Chains.of(this.set), isOver);
    this.#inTime = new SharedWork(() => InTime.of(this.set), isOver);
  }

  /** Who got credentials from whom; undefined when it is not wanted any more. */
  chains(stale: Stale): Promise<Chains | undefined> {
    return this.#chains.result(stale);
  }

  /** The order of time; undefined when it is not wanted any more. */
  inTime(stale: Stale): Promise<InTime | undefined> {
    return this.#inTime.result(stale);
  }

  /** Which events mention what others do; undefined when it is not wanted any more. */
  async otherPlaces(stale: Stale): Promise<OtherPlaces | undefined> {
    const chains = await this.chains(stale);
    if (!chains) {
      return undefined;
    }
    this.#otherPlaces ??= new SharedWork(
      () => OtherPlaces.of(chains),
      () => this.#isOver,
    );
    return this.#otherPlaces.result(stale);
  }

  /** Logs have changed: what is worked out of these is of no use any more. */
  end(): void {
    this.#isOver = true;
  }

  /** The row of an event of a log as it was read, or of what shows that log; undefined where the one does not tell which event of the other it is. */
  rowOf(open: OpenLog, log: Log, index: number): number | undefined {
    const { key, view } = logAddress(open);
    const at = this.#byKey.get(key);
    const known = at === undefined ? undefined : this.logs[at];
    if (at === undefined || !known) {
      return undefined;
    }
    if (known.open === open || known.log.records.length === log.records.length) {
      return this.set.row({ log: at, index });
    }
    return view?.kind === 'event' && known.open.uri === key ? this.set.row({ log: at, index: view.index }) : undefined;
  }

  /** The log that a row's event is in. */
  logOf(row: number): ReadLog | undefined {
    return this.logs[this.set.place(row).log];
  }

  /** The name of a row's event wherever events are named. */
  refOf(row: number): EventRef {
    return [this.logOf(row)?.open.uri ?? '', this.set.place(row).index];
  }
}
