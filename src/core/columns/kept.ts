import type { RecordList } from '../log/logDocument';
import type { LogRecord } from '../log/logRecord';
import { type Change, growthOf } from '../text/change';

/** How many events of a log stand in it as before a change: so many at its beginning, and so many at its end. */
export interface Kept {
  readonly head: number;
  readonly tail: number;
  /** How many events the log had. */
  readonly length: number;
}

/**
 * The events that a change left alone: they stand where they stood, or as much further on as the text grew, and are sound before and after, so
 * that they say the same. Costs a look at the places of all events.
 */
export function keptBy(before: RecordList, after: RecordList, change: Change): Kept {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && isSame(before.at(head), after.at(head), 0) && endsBefore(before.at(head), change)) {
    head++;
  }
  const grown = growthOf(change);
  const last = (records: RecordList, tail: number) => records.at(records.length - 1 - tail);
  let tail = 0;
  while (
    tail < most - head &&
    isSame(last(before, tail), last(after, tail), grown) &&
    startsBehind(last(before, tail), change)
  ) {
    tail++;
  }
  return { head, tail, length: before.length };
}

/** Which event before the change one of `length` events is now; undefined for those that must be looked at. */
export function rowBefore(kept: Kept, row: number, length: number): number | undefined {
  return row < kept.head ? row : row >= length - kept.tail ? row - length + kept.length : undefined;
}

function isSame(before: LogRecord | undefined, after: LogRecord | undefined, moved: number): boolean {
  return (
    before !== undefined &&
    after !== undefined &&
    after.span.start === before.span.start + moved &&
    after.span.end === before.span.end + moved &&
    !before.damaged &&
    !after.damaged
  );
}

function endsBefore(record: LogRecord | undefined, { span }: Change): boolean {
  return record !== undefined && record.span.end < span.start;
}

function startsBehind(record: LogRecord | undefined, { span }: Change): boolean {
  return record !== undefined && record.span.start > span.end;
}
