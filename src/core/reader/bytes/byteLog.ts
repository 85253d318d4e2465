import type { ContainerInfo, RecordList } from '../../log/logDocument';
import type { LogRecord } from '../../log/logRecord';
import type { Span } from '../../text/span';
import type { JsonNode } from '../../tree/node';
import type { Damage } from '../damage';

/** A record of a document that came as bytes: its span counts those, its tree the text that `look` gives. */
export interface ByteRecord extends LogRecord {
  /** The record's object, and the text that its offsets count in: a sound record's own, otherwise that of the stretch around it. */
  look(): { readonly text: string; readonly tree: JsonNode };
}

/** Things in the order of the document, made anew for each look: hold on to none. */
export interface ByteList<T> extends Iterable<T> {
  readonly length: number;
}

/** The records of a document, none of which is kept. */
export interface ByteRecordList extends RecordList, ByteList<ByteRecord> {
  at(index: number): ByteRecord | undefined;
  around(offset: number): ByteRecord | undefined;
  [Symbol.iterator](): Iterator<ByteRecord>;
}

/** Everything read from bytes. All spans, also those in damages, edits and facts, count bytes of the document. */
export interface ByteLog {
  readonly containers: readonly ContainerInfo[];
  readonly records: ByteRecordList;
  /** Damages where the text stands; edits are to be written as UTF-8. What one damage gathers, it gathers within one window. */
  readonly damages: ByteList<Damage>;
  /** Text inside the log that is neither record nor container. */
  readonly unexplained: ByteList<Span>;
  /** How many characters that is. */
  readonly unexplainedCharacters: number;
  /** How many events begin in it, as far as a search for beginnings can tell. */
  readonly unexplainedEvents: number;
  /** What could not be read, since it is longer than any text may be and of a form that is read whole. Undefined when all was read. */
  readonly unread: Span | undefined;
}
