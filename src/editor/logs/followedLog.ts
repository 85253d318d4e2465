import {
  Disposable,
  EventEmitter,
  TabInputText,
  TabInputTextDiff,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { Log } from '../../core';
import { isLogName } from '../../core/firstLook';
import type { ContextKeys, EmptyReason } from '../shared/contextKeys';
import type { ActiveLog } from './activeLog';
import type { LogStore } from './logStore';
import type { OpenLog } from './openLog';

/**
 * The log that the Events view shows: that of the active editor; the last one while an editor has none, such as one's notes; the pinned one as long
 * as it is open.
 */
export class FollowedLog implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable;
  readonly #keys: ContextKeys;
  #document: TextDocument | undefined;
  /** What was followed before there was nothing to follow, to return to. */
  #last: TextDocument | undefined;
  #log: Log | undefined;
  #logUri: string | undefined;
  #isPinned = false;

  /** Another log, another text of the same, or nothing where something was. */
  readonly onDidChange = this.#changed.event;

  constructor(readonly active: ActiveLog) {
    const { store, keys } = active;
    this.#keys = keys;
    const isFollowed = (open: OpenLog) => open.uri === this.uri?.toString();
    this.#subscriptions = Disposable.from(
      active.onDidChange(() => this.#follow()),
      window.tabGroups.onDidChangeTabs(() => this.#follow()),
      store.onDidChange((open) => isFollowed(open) && this.#tell()),
      store.onDidReject((open) => isFollowed(open) && this.#follow(true)),
      // Unless it comes back at once, in another language.
      store.onDidClose((open) => isFollowed(open) && !store.ready(open) && this.#follow(true)),
      workspace.onDidCloseTextDocument((document) => document === this.#document && this.#follow(true)),
    );
  }

  get store(): LogStore {
    return this.active.store;
  }

  /** The address of the document in view, which may be no log; undefined when there is none. */
  get uri(): Uri | undefined {
    return this.#document?.uri;
  }

  get open(): OpenLog | undefined {
    return this.uri && this.store.get(this.uri.toString());
  }

  /** What was last read of it; undefined when it is no log, or not read yet. While the user types it is a moment old. */
  get log(): Log | undefined {
    return this.#log;
  }

  /** Whether it is a log, or may be one, that is being read. */
  get isReading(): boolean {
    const { open, store } = this;
    return !!open && !this.#log && (store.has(open) || store.isUndecided(open));
  }

  /** Whether the document in view is a log, read or not. */
  get isLog(): boolean {
    return this.#isLog(this.#document);
  }

  get isPinned(): boolean {
    return this.#isPinned;
  }

  start(): void {
    this.#follow(true);
  }

  /** Stays with the log in view, or no more. */
  pin(isPinned: boolean): void {
    this.#isPinned = isPinned && this.#isLog(this.#document);
    this.#follow(true);
  }

  dispose(): void {
    Disposable.from(this.#subscriptions, this.#changed).dispose();
  }

  #follow(isChanged = false): void {
    const last = this.#last && isOpen(this.#last) ? this.#last : undefined;
    this.#isPinned &&= this.#isLog(last);
    const next = this.#isPinned ? last : this.#choose(last);
    this.#last = next ?? last;
    if (isChanged || next !== this.#document || next === undefined) {
      this.#document = next;
      this.#tell();
    }
  }

  #choose(last: TextDocument | undefined): TextDocument | undefined {
    const { document, missing } = this.active;
    if (missing) {
      // Notes may take a moment to open. Of what has the name of a log somebody waits to hear.
      const isBeside = missing.reason === 'opening' && !isLogName(missing.uri.path) && this.#isLog(last);
      return isBeside ? last : undefined;
    }
    return document && (this.#isLog(document) || !this.#isLog(last)) ? document : last;
  }

  #isLog(document: TextDocument | undefined): boolean {
    const open = document && this.store.get(document.uri.toString());
    return !!open && this.store.has(open);
  }

  #tell(): void {
    const { open, store } = this;
    // What is being typed is not read yet: until then the last reading stays.
    const last = open?.uri === this.#logUri && open && store.has(open) ? this.#log : undefined;
    this.#log = (open && store.ready(open)) ?? last;
    this.#logUri = open?.uri;
    this.#keys.empty.set(this.#reason());
    this.#keys.pinned.set(this.#isPinned);
    this.#changed.fire();
  }

  /** None while a log, or what may be one, is still being read: then there is nothing to say yet. */
  #reason(): EmptyReason | undefined {
    if (!this.#document) {
      return this.active.missing?.reason ?? 'no-document';
    }
    if (this.isReading) {
      return undefined;
    }
    return this.#log ? (this.#log.records.length ? undefined : 'no-events') : 'no-log';
  }
}

/** A document stays open for a while after its tab is gone, so tabs tell whether the user still has it. */
function isOpen(document: TextDocument): boolean {
  const key = document.uri.toString();
  return (
    !document.isClosed &&
    window.tabGroups.all.some(({ tabs }) =>
      tabs.some(({ input }) => urisOf(input).some((uri) => uri.toString() === key)),
    )
  );
}

function urisOf(input: unknown): readonly Uri[] {
  return input instanceof TabInputText
    ? [input.uri]
    : input instanceof TabInputTextDiff
      ? [input.original, input.modified]
      : [];
}
