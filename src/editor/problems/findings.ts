import { type CancellationToken, Disposable, EventEmitter, workspace } from 'vscode';
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
} from '../../core';
import type { LogStore } from '../logs/logStore';
import { onCurrentText } from '../logs/onCurrentText';
import type { OpenText } from '../logs/openLog';
import { changesSeverities, severities } from '../shared/settings';
import { inTimeSlices } from '../shared/timeSlices';

/** The findings of each log under the user's severities, worked out once per reading. */
export class Findings implements Disposable {
  #known = new WeakMap<LogDocument, Promise<FindingIndex>>();
  /** Those of the same that are done. */
  #found = new WeakMap<LogDocument, FindingIndex>();
  #checked = new WeakMap<OpenText, CheckedLog>();
  readonly #changed = new EventEmitter<void>();
  readonly #subscription: Disposable;

  /** The severities were changed: all findings are to be asked for anew. */
  readonly onDidChange = this.#changed.event;

  constructor(readonly store: LogStore) {
    this.#subscription = workspace.onDidChangeConfiguration((event) => {
      if (changesSeverities(event)) {
        this.#known = new WeakMap();
        this.#found = new WeakMap();
        this.#checked = new WeakMap();
        this.#changed.fire();
      }
    });
  }

  /**
   * The findings of the text as it is now, in the core's order; none when it is no log. Undefined when the text changed
   * before all were found: whoever asked will be told of the change, and asks again.
   */
  async of(open: OpenText): Promise<readonly Finding[] | undefined> {
    const found = await this.indexOf(open);
    // Only a reading tells whether something is a log.
    return found?.all ?? (this.store.has(open) || this.store.isUndecided(open) ? undefined : []);
  }

  /** The same to be asked by code and place, for light bulbs. */
  async indexOf(open: OpenText): Promise<FindingIndex | undefined> {
    const { version } = open;
    const log = await this.store.read(open);
    if (!log) {
      return undefined;
    }
    const working = this.#known.get(log) ?? this.#find(open, log);
    this.#known.set(log, working);
    const found = await working;
    if (open.version !== version || open.isClosed) {
      return undefined;
    }
    this.#found.set(log, found);
    return found;
  }

  /** The same as far as it is worked out already: for what is asked at each key typed, and must read nothing by that. */
  found(open: OpenText): FindingIndex | undefined {
    const log = this.store.ready(open);
    return log && this.#found.get(log);
  }

  /** The edits that mend the log without a question: certain mends of damage only. None overlaps another. */
  async certainRepairs(open: OpenText, token?: CancellationToken): Promise<readonly Edit[]> {
    return (await this.#mend(open, (log) => fixAllInSteps(log, severities(open.scope)), token)) ?? [];
  }

  /** The same for the sample around an offset. */
  async sampleRepairs(open: OpenText, offset: number): Promise<readonly Edit[]> {
    return (await this.#mend(open, (log) => fixSampleInSteps(log, offset, severities(open.scope)))) ?? [];
  }

  /** All that mends the log, for somebody who looks at it first. */
  async repair(open: OpenText): Promise<Repair> {
    const none: Repair = { edits: [], removes: [] };
    return (await this.#mend(open, (log) => repairInSteps(log, severities(open.scope)))) ?? none;
  }

  dispose(): void {
    Disposable.from(this.#subscription, this.#changed).dispose();
  }

  /**
   * What is worked out of the text as it is in the end: whatever changes on the way, be it while the log is read for the first time, is
   * begun anew. Undefined when it is no log, or nobody wants to know any more.
   */
  async #mend<T>(
    open: OpenText,
    steps: (log: LogDocument) => Steps<T>,
    token?: CancellationToken,
  ): Promise<T | undefined> {
    const work = async (stale: () => boolean) => {
      const log = await this.store.read(open);
      return log && this.store.busy.during(inTimeSlices(steps(log), stale));
    };
    return onCurrentText(open, work, () => this.store.has(open) && !token?.isCancellationRequested);
  }

  async #find(open: OpenText, log: LogDocument): Promise<FindingIndex> {
    const { version } = open;
    const checked = new CheckedLog(log, this.#checked.get(open));
    const stale = () => open.version !== version || open.isClosed;
    const steps = findingsInSteps(log, severities(open.scope), checked);
    const found = await this.store.busy.during(inTimeSlices(steps, stale));
    if (checked.isComplete) {
      this.#checked.set(open, checked);
    }
    return found ?? new FindingIndex();
  }
}
