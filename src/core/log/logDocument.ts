import type { Span } from '../text/span';
import type { Damage } from './damage';
import type { LogRecord } from './logRecord';

/** The records of a document in text order. They are made when asked for, so hold on to none. */
export interface RecordList extends Iterable<LogRecord> {
  readonly length: number;
  at(index: number): LogRecord | undefined;
  /** The record whose span holds `offset` (its end counts), or undefined. */
  around(offset: number): LogRecord | undefined;
}

/** A fact that the container itself states, such as `NextToken`, with the place where it stands. */
export interface ContainerFact {
  readonly name: string;
  readonly value: string;
  readonly span: Span;
}

/** One container found in a document: a prose document may hold several. */
export interface ContainerInfo {
  /** Stable kebab-case id of the container format, from the registry. */
  readonly id: string;
  readonly span: Span;
  readonly facts: readonly ContainerFact[];
  /** False when others have the shape as well and no record is in it, as in `{"Records":[]}`. */
  readonly certain: boolean;
}

/** Everything read from one text. On a text that is no log: no records and no damages. */
export interface LogDocument {
  readonly text: string;
  readonly containers: readonly ContainerInfo[];
  readonly records: RecordList;
  /** In text order. Applying the edits of all of them makes every sample strict JSON. */
  readonly damages: readonly Damage[];
  /**
   * What is damaged in the texts that strings of sound JSON hold, in text order: told, but not to be mended, since the JSON around it is
   * valid as it is.
   */
  readonly insideStrings: readonly Damage[];
  /** Text inside the log that is neither record nor container, in text order. */
  readonly unexplained: readonly Span[];
}

/** Whether a text turned out to be a CloudTrail log, or to hold samples of one: records, a digest, or a container that only CloudTrail has. */
export function isLog({ containers, records }: Pick<LogDocument, 'containers' | 'records'>): boolean {
  return records.length > 0 || containers.some(({ certain }) => certain);
}

/** Whether two texts read as the same number of events and have the same damaged, whatever place it has. */
export function isReadAlike(one: LogDocument, other: LogDocument): boolean {
  return one.records.length === other.records.length && codesOf(one) === codesOf(other);
}

function codesOf({ damages }: LogDocument): string {
  return damages.map(({ code }) => code).join();
}
