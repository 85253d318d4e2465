import { Disposable, EventEmitter } from 'vscode';
import { EventSet, messageOf } from '../../core';
import { askEvents, askWhyNothing } from '../filter/askEvents';
import type { EventFilter } from '../filter/eventFilter';
import type { Indexes } from './indexes';
import type { Shown, ShownLogs } from './shownLogs';

/** The events that the view lists. */
export interface Listed {
  readonly shown: Shown;
  /** All events of the shown logs. */
  readonly events: EventSet;
  readonly filter: string;
  /** The rows that the filter leaves, rising; undefined for all. */
  readonly members: Uint32Array | undefined;
  /** Why the filter cannot be asked of these logs. */
  readonly problem: string | undefined;
  /** Why it matches nothing; undefined where it matches something, and until that is known. */
  readonly nothing: string | undefined;
}

/** The events of the shown logs, as far as the filter leaves them. Asks the filter again when logs or filter change; until that is answered, what was listed stays. */
export class ListedEvents implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable;
  #current: Listed | undefined;
  #all: { readonly shown: Shown; readonly events: EventSet } | undefined;
  #asked = 0;

  readonly onDidChange = this.#changed.event;

  constructor(
    readonly logs: ShownLogs,
    readonly filter: EventFilter,
    readonly indexes: Indexes,
  ) {
    this.#subscriptions = Disposable.from(
      logs.onDidChange(() => void this.#update()),
      filter.onDidChange(() => void this.#update()),
    );
    void this.#update();
  }

  /** Undefined when there is nothing to list, or it is not known yet. */
  get current(): Listed | undefined {
    return this.#current;
  }

  dispose(): void {
    this.#asked++;
    Disposable.from(this.#subscriptions, this.#changed).dispose();
  }

  async #update(): Promise<void> {
    const own = ++this.#asked;
    const shown = this.logs.current;
    const filter = this.filter.current;
    // What is no longer shown is not kept.
    this.#all = shown && this.#all;
    const events = shown && this.#eventsOf(shown);
    if (!shown || !events || filter === '') {
      this.#tell(
        shown && events && { shown, events, filter, members: undefined, problem: undefined, nothing: undefined },
      );
      return;
    }
    if (this.#current && this.#current.shown.id !== shown.id) {
      this.#tell(undefined);
    }
    const stale = () => own !== this.#asked;
    const found = await askEvents(filter, events, stale);
    if (!found || stale()) {
      return;
    }
    const [problem] = found.problems;
    const listed = { shown, events, filter, members: found.rows, problem: problem && messageOf(problem) };
    this.#tell({ ...listed, nothing: undefined });
    if (listed.members.length === 0 && !problem && events.length > 0) {
      const nothing = await askWhyNothing(filter, events, stale);
      stale() || this.#tell({ ...listed, nothing });
    }
  }

  #tell(listed: Listed | undefined): void {
    this.#current = listed;
    this.#changed.fire();
  }

  /** Those of one log, or of several as one list: the same for every filter, so that what was prepared of them is kept. */
  #eventsOf(shown: Shown): EventSet {
    if (this.#all?.shown !== shown) {
      this.#all = { shown, events: new EventSet(shown.logs.map(({ open, log }) => this.indexes.of(open, log))) };
    }
    return this.#all.events;
  }
}
