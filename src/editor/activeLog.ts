import { Disposable, EventEmitter, TabInputText, type TextDocument, window, workspace } from 'vscode';
import type { LogDocument } from '../core';
import type { ContextKeys, EmptyReason } from './contextKeys';
import type { LogStore } from './logStore';

/** Editors that say nothing about which log the user is reading: they keep the last one in view. */
const passing: ReadonlySet<string> = new Set(['output', 'cloudtrail-repaired', 'comment']);

/** How long an editor may take to hand over its text before it counts as unreadable. */
const patienceMs = 1_500;

/** The document that the view and the status follow: that of the active text editor, or of the last one while it is open. */
export class ActiveLog implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable;
  #document: TextDocument | undefined;
  #log: LogDocument | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;

  /** Another document, or another text of the same. */
  readonly onDidChange = this.#changed.event;

  constructor(
    readonly store: LogStore,
    readonly keys: ContextKeys,
  ) {
    this.#subscriptions = Disposable.from(
      window.onDidChangeActiveTextEditor(() => this.#follow()),
      window.tabGroups.onDidChangeTabs(() => this.#follow()),
      store.onDidChange((document) => document === this.#document && this.#tell()),
      store.onDidReject((document) => document === this.#document && this.#tell()),
      // A document that comes back in a language that is none of ours.
      workspace.onDidOpenTextDocument(
        (document) => document === this.#document && !store.has(document) && this.#tell(),
      ),
      workspace.onDidCloseTextDocument((document) => document === this.#document && this.#follow()),
    );
  }

  /** The followed document, a log or not; undefined when none is open. */
  get document(): TextDocument | undefined {
    return this.#document;
  }

  /** What was last read of it; undefined when it is no log, or not read yet. While the user types it is a moment old. */
  get log(): LogDocument | undefined {
    return this.#log;
  }

  start(): void {
    this.#document = followed(undefined);
    this.#tell();
  }

  dispose(): void {
    clearTimeout(this.#patience);
    Disposable.from(this.#subscriptions, this.#changed).dispose();
  }

  #follow(): void {
    const next = followed(this.#document);
    if (next !== this.#document) {
      this.#document = next;
      this.#tell();
    }
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => isUnreadable() && this.#giveUp(), patienceMs);
  }

  #tell(): void {
    this.#log = this.#document && this.store.ready(this.#document);
    this.keys.empty.set(this.#reason());
    this.keys.isLog.set(!!this.#document && this.store.has(this.#document));
    this.#changed.fire();
  }

  #giveUp(): void {
    this.#document = undefined;
    this.#tell();
    this.keys.empty.set('too-large');
  }

  /** None while a log, or what may be one, is still being read: then there is nothing to say yet. */
  #reason(): EmptyReason | undefined {
    if (!this.#document) {
      return 'no-document';
    }
    if (!this.store.has(this.#document)) {
      return this.store.isUndecided(this.#document) ? undefined : 'no-log';
    }
    return this.#log?.records.length === 0 ? 'no-events' : undefined;
  }
}

function followed(last: TextDocument | undefined): TextDocument | undefined {
  const active = window.activeTextEditor?.document;
  if (active && !passing.has(active.uri.scheme)) {
    return active;
  }
  return last && !last.isClosed && isShown(last) ? last : undefined;
}

/** A document stays open for a while after its tab is gone, so tabs tell whether the user still has it. */
function isShown(document: TextDocument): boolean {
  const key = document.uri.toString();
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === key),
  );
}

/** A text tab is in front, but its text does not reach extensions: it is binary, or over 50 MB. */
function isUnreadable(): boolean {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const key = input instanceof TabInputText ? input.uri.toString() : undefined;
  return (
    key !== undefined &&
    !window.activeTextEditor &&
    !workspace.textDocuments.some((document) => document.uri.toString() === key)
  );
}
