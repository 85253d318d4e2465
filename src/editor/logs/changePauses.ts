import type { OpenLog } from './openLog';

/** How long changes must rest before anybody is told of them, in an ordinary log and in one that takes its time. */
const pause = { ordinaryMs: 40, largeMs: 200, largeFrom: 5_000_000 };

/** Waits until changes come to rest: while somebody types, nobody is to be told of every key. */
export class ChangePauses {
  readonly #timers = new Map<OpenLog, ReturnType<typeof setTimeout>>();

  /** Acts when the log has not changed for a while. */
  after(open: OpenLog, act: () => void): void {
    this.cancel(open);
    const done = () => {
      this.#timers.delete(open);
      act();
    };
    this.#timers.set(open, setTimeout(done, open.size < pause.largeFrom ? pause.ordinaryMs : pause.largeMs));
  }

  /** Does not act on the last change. */
  cancel(open: OpenLog): void {
    clearTimeout(this.#timers.get(open));
    this.#timers.delete(open);
  }

  dispose(): void {
    for (const open of [...this.#timers.keys()]) {
      this.cancel(open);
    }
  }
}
