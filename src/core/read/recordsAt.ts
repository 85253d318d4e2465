import type { RecordList } from '../log/logDocument';
import type { LogRecord } from '../log/logRecord';
import { touches } from '../text/span';

/**
 * A list of records that are made when asked for.
 * @param at the record at an index; undefined beyond the list.
 * @param before the last index at which a record begins at an offset or before it; less than 0 for none.
 */
export function recordsAt(
  length: number,
  at: (index: number) => LogRecord | undefined,
  before: (offset: number) => number,
): RecordList {
  return {
    length,
    at,
    around: (offset) => {
      const record = at(before(offset));
      return record && touches(record.span, offset) ? record : undefined;
    },
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index++) {
        yield at(index) as LogRecord;
      }
    },
  };
}
