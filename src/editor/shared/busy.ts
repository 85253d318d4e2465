import { Disposable, EventEmitter, window } from 'vscode';

/** Work that takes no longer than this is not worth a word. */
const patienceMs = 300;

/** Shows that something takes its time: in the Events view, and to whoever else wants to say so. */
export class Busy implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  #running = 0;

  get isBusy(): boolean {
    return this.#running > 0;
  }

  /** Gives what the work gives. Shows it while it lasts, when it lasts long. */
  async during<T>(work: Promise<T>): Promise<T> {
    const timer = setTimeout(() => void this.#show(work), patienceMs);
    try {
      return await work;
    } finally {
      clearTimeout(timer);
    }
  }

  dispose(): void {
    Disposable.from(this.#changed).dispose();
  }

  async #show(work: Promise<unknown>): Promise<void> {
    const ended = work.then(
      () => undefined,
      () => undefined,
    );
    this.#count(1);
    await window.withProgress({ location: { viewId: 'cloudtrail.events' } }, () => ended);
    this.#count(-1);
  }

  #count(by: number): void {
    this.#running += by;
    this.#changed.fire();
  }
}
