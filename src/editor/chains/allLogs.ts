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
    const knows = (open: OpenLog) => this.#events?.logs.find((one) => one.open === open);
    this.#subscription = Disposable.from(
      // Who asks right after an edit has it read before the store tells of it: that reading is of use still.
      store.onDidChange((open) => knows(open) && knows(open)?.log !== open.log && this.#forget()),
      store.onDidClose((open) => knows(open) && this.#forget()),
    );
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
