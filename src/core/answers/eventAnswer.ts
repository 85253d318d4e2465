import type { EventSet } from '../columns/eventSet';
import { sortByNumber } from '../columns/sortRows';
import { eventSentence } from '../explain/card/eventCard';
import { type EventSummary, summarize } from '../facets/summary';
import type { EventRef } from '../log/eventRef';
import type { LogRecord } from '../log/logRecord';
import { eventText } from '../rows/eventText';
import type { Steps } from '../text/steps';

/** Events told between two yields: each sentence takes a fraction of a millisecond. */
const STRIDE = 20;

/** One event among those of all open logs. All texts come from the log: escape them where they are shown. */
export interface EventAnswer extends EventSummary {
  readonly ref: EventRef;
  /** The event in a sentence of plain text. */
  readonly sentence: string;
  /** What it was about: the first names, short. */
  readonly target: string | undefined;
}

/** Some events as plain data, in steps: the first `most` of them in the order of their times, those without a readable time last. */
export function* answersOf(events: EventSet, rows: Uint32Array, most: number): Steps<readonly EventAnswer[]> {
  yield* events.prepare([]);
  const found: EventAnswer[] = [];
  const inTime = yield* sortByNumber(rows, (one) => events.timeAt(one));
  for (const row of inTime.subarray(0, most)) {
    const record = events.at(row);
    if (record) {
      found.push(answerOf(record, refOf(events, row)));
    }
    if (found.length % STRIDE === 0) {
      yield;
    }
  }
  return found;
}

function answerOf(record: LogRecord, ref: EventRef): EventAnswer {
  const { target } = eventText(record, { said: [], run: undefined, date: undefined });
  return { ref, ...summarize(record), sentence: eventSentence(record), target };
}

function refOf(events: EventSet, row: number): EventRef {
  const { log, index } = events.place(row);
  return [events.logs[log]?.file ?? '', index];
}
