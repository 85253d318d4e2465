import type { WrittenMembers } from '../json/writtenMembers';
import type { Span } from '../text/span';
import type { EventData } from './eventData';

/** One CloudTrail record: what it says, and its place in the log. */
export interface LogRecord extends EventData {
  /** Position among the records of the log, from 0. */
  readonly index: number;
  /** Where the record stands in the document; in a log read from bytes, in bytes. For a record inside a JSON string: between its quotes. */
  readonly span: Span;
  /** Whether it is a row of a table, whose fields are texts under the names of columns. */
  readonly row: boolean;
  /** The values of its top-level fields as the text has them, by name; undefined where the record is not sound JSON that stands there as it is. */
  readonly written: WrittenMembers | undefined;
  /** The record's text where it is sound JSON that stands in the log as it is: what a search may look at first. Undefined otherwise. */
  readonly json: string | undefined;
}
