import { commands } from 'vscode';

/** A typed `when`-clause key; the manifest's clauses and these lines are its only users. */
class ContextKey<T extends string | boolean> {
  #last: T | undefined;

  constructor(readonly name: string) {}

  set(value: T | undefined): void {
    if (value !== this.#last) {
      this.#last = value;
      void commands.executeCommand('setContext', this.name, value);
    }
  }
}

/** Why the events view shows nothing. */
export type EmptyReason = 'no-document' | 'no-log' | 'no-events' | 'too-large' | 'compressed' | 'opening';

/** Which of the two usual arrangements the events view is in. */
export type Arrangement = 'service' | 'identity' | 'own';

/** The keys of one activation. */
export interface ContextKeys {
  readonly empty: ContextKey<EmptyReason>;
  /** Whether the document in the active editor is a log. */
  readonly isLog: ContextKey<boolean>;
  /** Whether the followed document is a log in one line, or in a few. */
  readonly isDense: ContextKey<boolean>;
  /** Whether the events view shows a log, which may be that of another editor. */
  readonly viewHasLog: ContextKey<boolean>;
  /** Whether the events view stays with its log. */
  readonly pinned: ContextKey<boolean>;
  readonly levels: ContextKey<Arrangement>;
  readonly repairable: ContextKey<boolean>;
  /** Whether logs were opened without an editor. */
  readonly hasOpened: ContextKey<boolean>;
  /** Whether files were skipped on the way. */
  readonly hasSkipped: ContextKey<boolean>;
  /** Whether the events view shows the logs that were opened without an editor. */
  readonly showsOpened: ContextKey<boolean>;
  /** Whether the events view shows some events only. */
  readonly isFiltered: ContextKey<boolean>;
  /** Whether the box of the filter is open: while it is, Escape is ours. */
  readonly filterBoxIsOpen: ContextKey<boolean>;
  /** Whether the table is offered in the panel: from the first log on, or from when somebody asks for it. */
  readonly hasTable: ContextKey<boolean>;
}

export function contextKeys(): ContextKeys {
  return {
    empty: new ContextKey('cloudtrail.empty'),
    isLog: new ContextKey('cloudtrail.isLog'),
    isDense: new ContextKey('cloudtrail.isDense'),
    viewHasLog: new ContextKey('cloudtrail.viewHasLog'),
    pinned: new ContextKey('cloudtrail.pinned'),
    levels: new ContextKey('cloudtrail.levels'),
    repairable: new ContextKey('cloudtrail.repairable'),
    hasOpened: new ContextKey('cloudtrail.hasOpened'),
    hasSkipped: new ContextKey('cloudtrail.hasSkipped'),
    showsOpened: new ContextKey('cloudtrail.showsOpened'),
    isFiltered: new ContextKey('cloudtrail.isFiltered'),
    filterBoxIsOpen: new ContextKey('cloudtrail.filterBoxIsOpen'),
    hasTable: new ContextKey('cloudtrail.hasTable'),
  };
}
