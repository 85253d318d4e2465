import type { Span } from '../text/span';
import type { JsonNode } from '../tree/node';

/** One CloudTrail record where it stands in a document. Reading it never fails: what the text lacks is undefined. */
export interface LogRecord {
  /** Position among the records of the document, from 0. */
  readonly index: number;
  /** Where the record stands in the document. For a record inside a JSON string: the span between the string's quotes. */
  readonly span: Span;
  /** Whether a damage of the text touches the record. */
  readonly damaged: boolean;
  /** Whether it is a row of a table, whose fields are texts under the names of columns. */
  readonly row: boolean;
  /** The record's object, read on first use. */
  readonly tree: JsonNode;
  /** The text of a scalar top-level field (`eventName`, `readOnly` as `true`), undefined when absent, null or not a scalar. */
  text(field: string): string | undefined;
  /** A top-level field as plain data, as JSON.parse gives it; undefined when absent. Costs less than the tree. */
  value(field: string): unknown;
}
