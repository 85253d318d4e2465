import { changeBetween, EventIndex, type Log, type LogDocument } from '../../core';
import type { OpenLog } from '../logs/openLog';

interface Known {
  readonly log: Log;
  readonly index: EventIndex;
}

/** What is kept of the events of each open log for groups and filters; after an edit, what the edit left alone is taken over. */
export class Indexes {
  readonly #known = new WeakMap<OpenLog, Known>();

  /** The index of one reading of a log. Costs nothing until it is prepared. */
  of(open: OpenLog, log: Log): EventIndex {
    const known = this.#known.get(open);
    if (known?.log === log) {
      return known.index;
    }
    const index = known && isText(known.log) && isText(log) ? after(known, known.log, log) : indexOf(open, log);
    this.#known.set(open, { log, index });
    return index;
  }
}

function indexOf({ uri }: OpenLog, { records }: Log): EventIndex {
  return new EventIndex(records, uri);
}

function after({ index }: Known, before: LogDocument, now: LogDocument): EventIndex {
  return index.after(now.records, changeBetween(before.text, now.text));
}

function isText(log: Log): log is LogDocument {
  return 'text' in log;
}
