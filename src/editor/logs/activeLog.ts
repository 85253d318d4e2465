import { Disposable, EventEmitter, TabInputText, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { Log } from '../../core';
import type { ContextKeys } from '../shared/contextKeys';
import { isPartOfLog, listScheme, originalScheme, repairedScheme } from '../shared/ownership';
import type { LogStore } from './logStore';
import { fileWithoutText, type MissingReason, whyMissing } from './missingText';
import type { OpenLog } from './openLog';

/** Editors that say nothing about which log the user is reading: they keep the last one in view. */
const schemesBesideLogs: ReadonlySet<string> = new Set([
  'output',
  repairedScheme,
  originalScheme,
  listScheme,
  'comment',
]);

/** How long an editor may take to hand over its text before anybody hears that it is not there. */
const patienceMs = 300;

/** A file in front whose text extensions do not get. */
export interface Missing {
  readonly uri: Uri;
  readonly reason: MissingReason;
}

/** The log of the active text editor, or of the last one while it is open: what commands and the status are about. */
export class ActiveLog implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable;
  #document: TextDocument | undefined;
  #log: Log | undefined;
  #missing: Missing | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** Another log, or another text of the same. */
  readonly onDidChange = this.#changed.event;

  constructor(
    readonly store: LogStore,
    readonly keys: ContextKeys,
  ) {
    const isActive = (open: OpenLog) => open.uri === this.uri?.toString();
    this.#subscriptions = Disposable.from(
      window.onDidChangeActiveTextEditor(() => this.#follow()),
      window.tabGroups.onDidChangeTabs(() => this.#follow()),
      store.onDidChange((open) => isActive(open) && this.#tell()),
      store.onDidReject((open) => isActive(open) && this.#tell()),
      // Unless it comes back at once, in another language.
      store.onDidClose((open) => isActive(open) && !store.ready(open) && this.#tell()),
      workspace.onDidCloseTextDocument((document) => document === this.#document && this.#follow()),
    );
  }

  /** The document, which may be no log. */
  get document(): TextDocument | undefined {
    return this.#document;
  }

  /** What is in front instead of a document. */
  get missing(): Missing | undefined {
    return this.#missing;
  }

  /** The address of the document, which may be no log; undefined when none is open. */
  get uri(): Uri | undefined {
    return this.#document?.uri;
  }

  /** The same as it is at this moment, for commands: whoever runs one may have heard of another editor before this has. */
  get uriNow(): Uri | undefined {
    return followed(this.#document)?.uri;
  }

  /** The document as an open log, or as what may be one. */
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
    this.#lookForText();
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    Disposable.from(this.#subscriptions, this.#changed).dispose();
  }

  #follow(): void {
    const next = followed(this.#document);
    const isFound = this.#missing?.uri.toString() !== fileWithoutText()?.toString();
    if (next !== this.#document || isFound) {
      this.#document = next;
      this.#missing = undefined;
      this.#tell();
    }
    this.#lookForText();
  }

  #tell(): void {
    const { open } = this;
    this.#log = open && this.store.ready(open);
    this.keys.isLog.set(!!open && this.store.has(open));
    this.#changed.fire();
  }

  #lookForText(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#noteMissing(fileWithoutText()), patienceMs);
  }

  async #noteMissing(uri: Uri | undefined): Promise<void> {
    const reason = uri && (await whyMissing(uri));
    // It may have come, or be out of sight, meanwhile.
    if (uri && reason && fileWithoutText()?.toString() === uri.toString()) {
      this.#document = undefined;
      this.#missing = { uri, reason };
      this.#tell();
    }
  }
}

function followed(last: TextDocument | undefined): TextDocument | undefined {
  const active = window.activeTextEditor?.document;
  const isOne = active && !schemesBesideLogs.has(active.uri.scheme);
  const stays = last && !last.isClosed && isShown(last);
  // Whoever looks at an event of a large log is still in that log.
  if (isOne && !(stays && isPartOfLog(active) && !isPartOfLog(last))) {
    return active;
  }
  return stays ? last : undefined;
}

/** A document stays open for a while after its tab is gone, so tabs tell whether the user still has it. */
function isShown(document: TextDocument): boolean {
  const key = document.uri.toString();
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === key),
  );
}
