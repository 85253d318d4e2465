import { Disposable, EventEmitter, TabInputText, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { Log } from '../../core';
import type { ContextKeys, EmptyReason } from '../shared/contextKeys';
import { originalScheme, repairedScheme } from '../shared/ownership';
import type { LogStore } from './logStore';
import type { OpenLog } from './openLog';

/** Editors that say nothing about which log the user is reading: they keep the last one in view. */
const schemesBesideLogs: ReadonlySet<string> = new Set(['output', repairedScheme, originalScheme, 'comment']);

/** How long an editor may take to hand over its text before it counts as unreadable. */
const patienceMs = 1_500;

/** What the view and the status follow: the log of the active text editor, or of the last one while it is open. */
export class ActiveLog implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable;
  #document: TextDocument | undefined;
  #log: Log | undefined;
  #budget: ReturnType<typeof setTimeout> | undefined;

  /** Another log, or another text of the same. */
  readonly onDidChange = this.#changed.event;

  constructor(
    readonly store: LogStore,
    readonly keys: ContextKeys,
  ) {
    const isFollowed = (open: OpenLog) => open.uri === this.uri?.toString();
    this.#subscriptions = Disposable.from(
      window.onDidChangeActiveTextEditor(() => this.#follow()),
      window.tabGroups.onDidChangeTabs(() => this.#follow()),
      store.onDidChange((open) => isFollowed(open) && this.#tell()),
      store.onDidReject((open) => isFollowed(open) && this.#tell()),
      // Unless it comes back at once, in another language.
      store.onDidClose((open) => isFollowed(open) && !store.ready(open) && this.#tell()),
      workspace.onDidCloseTextDocument((document) => document === this.#document && this.#follow()),
    );
  }

  /** The address of the followed document, which may be no log; undefined when none is open. */
  get uri(): Uri | undefined {
    return this.#document?.uri;
  }

  /** The followed document as an open log, or as what may be one. */
  get open(): OpenLog | undefined {
    return this.uri && this.store.get(this.uri.toString());
  }

  /** What was last read of it; undefined when it is no log, or not read yet. While the user types it is a moment old. */
  get log(): Log | undefined {
    return this.#log;
  }

  start(): void {
    this.#document = followed(undefined);
    this.#tell();
  }

  dispose(): void {
    clearTimeout(this.#budget);
    Disposable.from(this.#subscriptions, this.#changed).dispose();
  }

  #follow(): void {
    const next = followed(this.#document);
    if (next !== this.#document) {
      this.#document = next;
      this.#tell();
    }
    clearTimeout(this.#budget);
    this.#budget = setTimeout(() => isUnreadable() && this.#giveUp(), patienceMs);
  }

  #tell(): void {
    const { open } = this;
    this.#log = open && this.store.ready(open);
    this.keys.empty.set(this.#reason(open));
    this.keys.isLog.set(!!open && this.store.has(open));
    this.#changed.fire();
  }

  #giveUp(): void {
    this.#document = undefined;
    this.#tell();
    this.keys.empty.set('too-large');
  }

  /** None while a log, or what may be one, is still being read: then there is nothing to say yet. */
  #reason(open: OpenLog | undefined): EmptyReason | undefined {
    if (!this.#document) {
      return 'no-document';
    }
    if (!open || !this.store.has(open)) {
      return open && this.store.isUndecided(open) ? undefined : 'no-log';
    }
    return this.#log?.records.length === 0 ? 'no-events' : undefined;
  }
}

function followed(last: TextDocument | undefined): TextDocument | undefined {
  const active = window.activeTextEditor?.document;
  if (active && !schemesBesideLogs.has(active.uri.scheme)) {
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
