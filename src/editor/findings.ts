import { type CancellationToken, Disposable, EventEmitter, type TextDocument, workspace } from 'vscode';
import {
  CheckedLog,
  type Edit,
  type Finding,
  FindingIndex,
  findingsInSteps,
  fixAllInSteps,
  fixSampleInSteps,
  type LogDocument,
  type Repair,
  repairInSteps,
  type Steps,
} from '../core';
import { onCurrentText } from './currentText';
import type { LogStore } from './logStore';
import { changesSeverities, severities } from './settings';
import { inSlices } from './slices';

/** The findings of each log under the user's severities, worked out once per reading of the document. */
export class Findings implements Disposable {
  #known = new WeakMap<LogDocument, Promise<FindingIndex>>();
  #checked = new WeakMap<TextDocument, CheckedLog>();
  readonly #changed = new EventEmitter<void>();
  readonly #subscription: Disposable;

  /** The severities were changed: all findings are to be asked for anew. */
  readonly onDidChange = this.#changed.event;

  constructor(readonly store: LogStore) {
    this.#subscription = workspace.onDidChangeConfiguration((event) => {
      if (changesSeverities(event)) {
        this.#known = new WeakMap();
        this.#checked = new WeakMap();
        this.#changed.fire();
      }
    });
  }

  /**
   * The findings of the text as it is now, in the core's order; none when the document is no log. Undefined when the text changed
   * before all were found: whoever asked will be told of the change, and asks again.
   */
  async of(document: TextDocument): Promise<readonly Finding[] | undefined> {
    const found = await this.indexOf(document);
    // Only a reading tells whether a document is a log.
    return found?.all ?? (this.store.has(document) || this.store.isUndecided(document) ? undefined : []);
  }

  /** The same to be asked by code and place, for light bulbs. */
  async indexOf(document: TextDocument): Promise<FindingIndex | undefined> {
    const { version } = document;
    const log = await this.store.read(document);
    if (!log) {
      return undefined;
    }
    const working = this.#known.get(log) ?? this.#find(document, log);
    this.#known.set(log, working);
    const found = await working;
    return document.version === version && !document.isClosed ? found : undefined;
  }

  /** The edits that mend the document without a question: certain mends of damage only. None overlaps another. */
  async certainRepairs(document: TextDocument, token?: CancellationToken): Promise<readonly Edit[]> {
    return (await this.#mend(document, (log) => fixAllInSteps(log, severities(document)), token)) ?? [];
  }

  /** The same for the sample around an offset. */
  async sampleRepairs(document: TextDocument, offset: number): Promise<readonly Edit[]> {
    return (await this.#mend(document, (log) => fixSampleInSteps(log, offset, severities(document)))) ?? [];
  }

  /** All that mends the document, for somebody who looks at it first. */
  async repair(document: TextDocument): Promise<Repair> {
    const none: Repair = { edits: [], removes: [] };
    return (await this.#mend(document, (log) => repairInSteps(log, severities(document)))) ?? none;
  }

  dispose(): void {
    Disposable.from(this.#subscription, this.#changed).dispose();
  }

  /**
   * What is worked out of the text as it is in the end: whatever changes on the way, be it while the document is read for the first time, is
   * begun anew. Undefined when the document is no log, or nobody wants to know any more.
   */
  async #mend<T>(
    document: TextDocument,
    steps: (log: LogDocument) => Steps<T>,
    token?: CancellationToken,
  ): Promise<T | undefined> {
    const work = async (stale: () => boolean) => {
      const log = await this.store.read(document);
      return log && this.store.busy.during(inSlices(steps(log), stale));
    };
    return onCurrentText(document, work, () => this.store.has(document) && !token?.isCancellationRequested);
  }

  async #find(document: TextDocument, log: LogDocument): Promise<FindingIndex> {
    const { version } = document;
    const checked = new CheckedLog(log, this.#checked.get(document));
    const stale = () => document.version !== version || document.isClosed;
    const found = await this.store.busy.during(inSlices(findingsInSteps(log, severities(document), checked), stale));
    if (checked.isComplete) {
      this.#checked.set(document, checked);
    }
    return found ?? new FindingIndex();
  }
}
