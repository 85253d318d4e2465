import type { Json } from '../buildRecord';

/** Which of some codes there are. */
export interface Codes {
  /** All of them, each as often as it stands here, in any order. */
  readonly exactly?: readonly string[];
  readonly present?: readonly string[];
  readonly absent?: readonly string[];
  /** None but these. */
  readonly only?: readonly string[];
  readonly count?: number;
  /** Parts of messages: each is said, or none is. */
  readonly say?: readonly string[];
  readonly neverSay?: readonly string[];
}

/** What is expected of a text, in its sidecar. What is left out is not looked at; what holds for every text always is. */
export interface Expected {
  readonly records?: number;
  /** Values of the records in text order, by their ways: `userIdentity.type`. */
  readonly values?: readonly Readonly<Record<string, Json>>[];
  /** Values of records, each of which stands somewhere among those read. */
  readonly among?: readonly Readonly<Record<string, Json>>[];
  readonly containers?: readonly string[];
  readonly damages?: Codes;
  readonly findings?: Codes;
  /** Whether there is nothing to report at all. */
  readonly silent?: boolean;
  /** Whether the text is nothing of CloudTrail's. */
  readonly notALog?: boolean;
  readonly unexplained?: 'none' | 'some';
  /** There are so many records, or what is not among them is counted. */
  readonly recordsOrCounted?: number;
  /** Whether the mended text is strict JSON as a whole. */
  readonly strict?: boolean;
  /** Parts of the text that stand in a record or are counted as not understood, and whose letters no mend takes away. */
  readonly accounted?: readonly string[];
  /** Columns of the lists of events. */
  readonly summaries?: readonly Readonly<Record<string, Json>>[];
  /** The labels of the groups of a level. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  /** Parts that are still there when the records are written out. */
  readonly normalized?: readonly string[];
}
