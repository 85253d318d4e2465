import { Disposable } from 'vscode';
import type { Indexes } from '../events/indexes';
import type { ShownLog } from '../events/shownLogs';
import type { LogStore } from '../logs/logStore';
import type { OpenLog } from '../logs/openLog';
import { AllEvents } from './allEvents';
import { logAddress } from './logAddress';

/** All open logs, documents and those that were opened without an editor, each once, as one list of events: made when somebody asks, kept until one changes. */
export class AllLogs implements Disposable {
  readonly #subscription: Disposable;
  #events: AllEvents | undefined;

  constructor(
    readonly store: LogStore,
    readonly indexes: Indexes,
  ) {
    const forget = (open: OpenLog) => this.#events?.logs.some((one) => one.open === open) && this.#forget();
    this.#subscription = Disposable.from(store.onDidChange(forget), store.onDidClose(forget));
  }

  /**
   * The events of all logs as they are now; the same object as long as nothing changes.
   * @param also a log that may have been opened so recently that nobody was told of it yet.
   */
  async events(also?: OpenLog): Promise<AllEvents> {
    const logs = await this.#read(nearest(also ? [...this.store.logs, also] : this.store.logs));
    if (!this.#events || !isSame(this.#events.logs, logs)) {
      this.#forget();
      this.#events = new AllEvents(logs, this.indexes);
    }
    return this.#events;
  }

  dispose(): void {
    this.#forget();
    this.#subscription.dispose();
  }

  #forget(): void {
    this.#events?.end();
    this.#events = undefined;
  }

  async #read(open: readonly OpenLog[]): Promise<readonly ShownLog[]> {
    const logs: ShownLog[] = [];
    for (const one of open) {
      // One that can be read no more is told of as closed.
      const log = this.store.ready(one) ?? (await this.store.read(one).catch(() => undefined));
      if (log) {
        logs.push({ open: one, log });
      }
    }
    return logs;
  }
}

/** Of what shows the same log that which is nearest to it, in the order in which they were opened. */
function nearest(open: readonly OpenLog[]): readonly OpenLog[] {
  const found = new Map<string, { readonly open: OpenLog; readonly distance: number }>();
  for (const one of open) {
    const { key, distance } = logAddress(one);
    const known = found.get(key);
    if (!known || distance < known.distance) {
      found.set(key, { open: one, distance });
    }
  }
  return [...found.values()].map(({ open }) => open);
}

function isSame(some: readonly ShownLog[], others: readonly ShownLog[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ open, log }, at) => open === others[at]?.open && log === others[at].log)
  );
}
