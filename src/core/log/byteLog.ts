import type { Span } from '../text/span';
import type { Damage } from './damage';
import type { ContainerInfo, RecordList } from './logDocument';

/** Things in the order of the document, made anew for each look: hold on to none. */
export interface ByteList<T> extends Iterable<T> {
  readonly length: number;
}

/** Everything read from bytes. All spans, also those of records, in damages, edits and facts, count bytes of the document. */
export interface ByteLog {
  readonly containers: readonly ContainerInfo[];
  readonly records: RecordList;
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
