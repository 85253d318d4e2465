import { type Disposable, EventEmitter, type Memento } from 'vscode';
import { parseFilter } from '../../core';
import type { ContextKeys } from '../shared/contextKeys';

const memory = { current: 'filter.current', history: 'filter.history' } as const;
/** How many filters are remembered. */
const mostRemembered = 20;

/** The filter of the Events view, as text; empty for none. Remembered for the workspace, with those before it. */
export class EventFilter implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  #current: string;

  constructor(
    readonly memento: Memento,
    readonly keys: ContextKeys,
  ) {
    this.#current = memento.get<string>(memory.current, '');
    this.keys.isFiltered.set(this.current !== '');
  }

  get current(): string {
    return this.#current;
  }

  /** The filters that were used before, the last one first. */
  get history(): readonly string[] {
    return this.memento.get<readonly string[]>(memory.history, []);
  }

  /** Uses a filter from now on. One that cannot be read is not taken: nothing would be shown, and nobody would know why. */
  async set(filter: string): Promise<void> {
    const text = filter.trim();
    if (text === this.current || parseFilter(text).problems.length > 0) {
      return;
    }
    this.#current = text;
    // Whoever looks need not wait until it is remembered, which is done elsewhere.
    this.keys.isFiltered.set(text !== '');
    this.#changed.fire();
    await this.memento.update(memory.current, text);
    if (text !== '') {
      const others = this.history.filter((one) => one !== text);
      await this.memento.update(memory.history, [text, ...others].slice(0, mostRemembered));
    }
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
