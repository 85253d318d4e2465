import { Disposable, EventEmitter, type TextDocument, workspace } from 'vscode';
import { CheckedLog, type Edit, type Finding, findingsSlices, fixAllEdits, type LogDocument } from '../core';
import type { LogStore } from './logStore';
import { changesSeverities, severities } from './settings';
import { inSlices } from './slices';

/** The findings of each log under the user's severities, worked out once per reading of the document. */
export class Findings implements Disposable {
  #known = new WeakMap<LogDocument, Promise<readonly Finding[]>>();
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
    const { version } = document;
    const log = this.store.get(document);
    if (!log) {
      return [];
    }
    const working = this.#known.get(log) ?? this.#find(document, log);
    this.#known.set(log, working);
    const found = await working;
    return document.version === version && !document.isClosed ? found : undefined;
  }

  /** All edits that mend the document without a question; none overlaps another. */
  repairs(document: TextDocument): readonly Edit[] {
    const log = this.store.get(document);
    return log ? fixAllEdits(log, severities(document)) : [];
  }

  dispose(): void {
    Disposable.from(this.#subscription, this.#changed).dispose();
  }

  async #find(document: TextDocument, log: LogDocument): Promise<readonly Finding[]> {
    const { version } = document;
    const found: Finding[] = [];
    const checked = new CheckedLog(log, this.#checked.get(document));
    await inSlices(
      collect(findingsSlices(log, severities(document), checked), found),
      () => document.version !== version || document.isClosed,
    );
    if (checked.isComplete) {
      this.#checked.set(document, checked);
    }
    return found;
  }
}

function* collect(slices: Iterable<readonly Finding[]>, into: Finding[]): Generator<void, void> {
  for (const slice of slices) {
    into.push(...slice);
    yield;
  }
}
