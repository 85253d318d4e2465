import { changeBetween, growthOf, type Log, type LogDocument, type LogRecord } from '../../core';

/**
 * The record of `now` that a record of an earlier reading of the same log has become, found by where the text between has moved it;
 * undefined when no record is there any more. Without both texts, the one at its position.
 */
export function sameRecord(earlier: Log, index: number, now: Log): LogRecord | undefined {
  const record = earlier.records.at(index);
  if (earlier === now || !record) {
    return record;
  }
  return 'text' in earlier && 'text' in now ? movedRecord(earlier, record, now) : now.records.at(index);
}

function movedRecord(earlier: LogDocument, record: LogRecord, now: LogDocument): LogRecord | undefined {
  const { start, end } = record.span;
  const change = changeBetween(earlier.text, now.text);
  const moved = recordFrom(now, start + growthOf(change));
  if (start >= change.span.end) {
    return moved;
  }
  const stayed = recordFrom(now, start);
  if (end <= change.span.start) {
    return stayed;
  }
  // Records begin alike, so one that was put before this one may seem to have been put into it: the text decides.
  const text = earlier.text.slice(start, end);
  const unchanged = [stayed, moved].find((found) => found && now.text.slice(found.span.start, found.span.end) === text);
  return unchanged ?? stayed;
}

/** The record that begins at an offset, else the one around it. */
function recordFrom({ records }: LogDocument, offset: number): LogRecord | undefined {
  const found = records.around(offset);
  // Where one ends the next may begin.
  const next = found && records.at(found.index + 1);
  return next?.span.start === offset ? next : found;
}
