/** So many logs are remembered; of older ones their rows are as at first. */
const mostLogs = 50;

interface LogState {
  readonly opened: Map<string, boolean>;
  selected: string | undefined;
}

/** What the user has opened, closed and selected, for each log: VS Code forgets it with the rows, when another log is shown. */
export class ViewState {
  readonly #logs = new Map<string, LogState>();

  /** Whether the user has opened or closed a row; undefined where neither. */
  isOpen(uri: string, id: string): boolean | undefined {
    return this.#logs.get(uri)?.opened.get(id);
  }

  setOpen(uri: string, id: string, isOpen: boolean): void {
    this.#of(uri).opened.set(id, isOpen);
  }

  selected(uri: string): string | undefined {
    return this.#logs.get(uri)?.selected;
  }

  select(uri: string, id: string | undefined): void {
    this.#of(uri).selected = id;
  }

  #of(uri: string): LogState {
    const state = this.#logs.get(uri) ?? { opened: new Map(), selected: undefined };
    this.#logs.delete(uri);
    this.#logs.set(uri, state);
    if (this.#logs.size > mostLogs) {
      this.#logs.delete(this.#logs.keys().next().value ?? uri);
    }
    return state;
  }
}
