import { Disposable, EventEmitter, l10n, type Uri } from 'vscode';
import { counted, type Log } from '../../core';
import { addressOf } from '../archives/viewAddress';
import type { FollowedLog } from '../logs/followedLog';
import type { OpenLog } from '../logs/openLog';
import type { OpenedLogs } from '../openLogs/openedLogs';
import type { ContextKeys } from '../shared/contextKeys';
import { fileName } from '../shared/convert';

/** One log, as it was read. */
export interface ShownLog {
  readonly open: OpenLog;
  readonly log: Log;
}

/** What the Events view shows as one list: one log, or several side by side. */
export interface Shown {
  /** By what the state of its rows is known again. */
  readonly id: string;
  readonly title: string;
  readonly logs: readonly ShownLog[];
}

/** The id of all logs that were opened without an editor. */
const openedId = 'opened';

/** What the Events view shows: the log that the user reads, or all that were opened without an editor. Those first, since somebody asked for them. */
export class ShownLogs implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable;
  #wantsOpened = true;
  #shown: Shown | undefined;
  #isOutdated = true;

  /** Other logs, or another text of one. */
  readonly onDidChange = this.#changed.event;

  constructor(
    readonly followed: FollowedLog,
    readonly opened: OpenedLogs,
    readonly keys: ContextKeys,
  ) {
    this.#subscriptions = Disposable.from(
      followed.onDidChange(() => this.isOfOpened || this.#tell()),
      opened.onDidChange(() => this.#tell()),
      followed.store.onDidChange((open) => opened.has(open) && this.#tell()),
      opened.onDidOpen(() => this.showOpened(true)),
    );
  }

  /** What is shown now; undefined when there is nothing, or it is not read yet. The same object as long as nothing changes. */
  get current(): Shown | undefined {
    if (this.#isOutdated) {
      this.#shown = this.isOfOpened ? this.#openedLogs() : this.#followedLog();
      this.#isOutdated = false;
    }
    return this.#shown;
  }

  /** Whether the opened logs are shown. */
  get isOfOpened(): boolean {
    return this.#wantsOpened && this.opened.logs.length > 0;
  }

  /** Chooses between the opened logs and the one that the user reads. */
  showOpened(wanted: boolean): void {
    this.#wantsOpened = wanted;
    this.#tell();
  }

  dispose(): void {
    Disposable.from(this.#subscriptions, this.#changed).dispose();
  }

  #tell(): void {
    this.#isOutdated = true;
    this.keys.showsOpened.set(this.isOfOpened);
    this.keys.viewHasLog.set(this.isOfOpened || this.followed.isLog);
    this.#changed.fire();
  }

  #followedLog(): Shown | undefined {
    const { open, log, uri } = this.followed;
    // In another layout it is the same log, with the same rows.
    return open && log && uri && { id: originalOf(uri), title: fileName(uri), logs: [{ open, log }] };
  }

  #openedLogs(): Shown {
    const logs = this.opened.logs.flatMap((open) => (open.log ? { open, log: open.log } : []));
    const title = logs.length === 1 ? l10n.t('1 log') : l10n.t('{0} logs', counted(logs.length));
    return { id: openedId, title, logs };
  }
}

/** The address of a log as it is stored, however it is shown. */
function originalOf(uri: Uri): string {
  return (addressOf(uri)?.original ?? uri).toString();
}
