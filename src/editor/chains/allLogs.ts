import { Disposable } from 'vscode';
import { eachLogOnce } from '../archives/logAddress';
import type { Indexes } from '../events/indexes';
import type { LogStore, ReadLog } from '../logs/logStore';
import type { OpenLog } from '../logs/openLog';
import { AllEvents } from './allEvents';

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

  /** The events of all logs as they are now; the same object as long as nothing changes. */
  async events(): Promise<AllEvents> {
    const logs = eachLogOnce(await this.store.readAll());
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
}

function isSame(some: readonly ReadLog[], others: readonly ReadLog[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ open, log }, at) => open === others[at]?.open && log === others[at].log)
  );
}
