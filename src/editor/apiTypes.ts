import type { Range, TextDocument, Uri } from 'vscode';
import type { EventSummary as EventFields, EventRef } from '../core';

/** One event of a log: where it stands, and what a list shows of it. */
export interface RecordEntry extends EventFields {
  readonly range: Range;
}

/** One place where the text is not the JSON that its author meant. */
export interface DamageEntry {
  readonly range: Range;
  /** Stable kebab-case id. */
  readonly code: string;
  readonly message: string;
}

/** What a document holds. */
export interface LogSummary {
  /** Kebab-case ids of the containers found, in text order: `s3-log`; a document of samples may hold several, one that is no log none. */
  readonly container: readonly string[];
  /** The records in text order. */
  readonly records: readonly RecordEntry[];
  readonly damages: readonly DamageEntry[];
  /** How many characters inside the log belong to no record and no container. */
  readonly unexplained: number;
}

/** One change of a repair. */
export interface RepairEntry {
  /** Where it is made in the document as it is. */
  readonly range: Range;
  /** What stands there afterwards. */
  readonly newText: string;
  /** Stable kebab-case id of the damage that it mends, or of the rule by which it corrects a value. */
  readonly code: string;
}

/** Words of the document that a repair takes away. */
interface RemovedEntry {
  readonly range: Range;
  readonly text: string;
  readonly code: string;
}

/** What would mend a document. Nothing has been changed. */
export interface RepairSummary {
  /** The document with all changes made, the uncertain ones too. */
  readonly text: string;
  /** Changes that mend damage, keep every name and value, and may be made without asking. In text order. */
  readonly certain: readonly RepairEntry[];
  /** Changes that somebody should look at: they assume something, remove words or correct a value. In text order, apart from the certain ones. */
  readonly uncertain: readonly RepairEntry[];
  /** The words that the changes take away: of comments and placeholders by certain ones, any others by uncertain ones. In text order. */
  readonly removes: readonly RemovedEntry[];
}

/** What was found when logs were opened. */
export interface OpenedSummary {
  /** How many of the files hold CloudTrail events. */
  readonly logs: number;
  /** How many events all of them hold. */
  readonly events: number;
  /** How many characters inside the logs belong to no event and no container. */
  readonly unexplained: number;
  /** The files that are not shown, with the reason in words. */
  readonly skipped: readonly { readonly uri: Uri; readonly reason: string }[];
}

/** One event of all open logs. All texts come from the log: escape them where they are shown. */
interface EventSummary extends EventFields {
  /** The address of its log, as text, and its position there, from 0. */
  readonly ref: EventRef;
  /** The name of the file that its log is. */
  readonly file: string;
  /** The event in a sentence of plain text. */
  readonly sentence: string;
  /** What it was about, as lists show it: the first names, short. */
  readonly target: string | undefined;
}

/** How much of what a filter matches is wanted. */
interface QueryOptions {
  /** How many events are named at most; all, if not given. They are counted all the same. */
  readonly limit?: number;
}

/** The events that a filter matches. */
interface QueryResult {
  /** How many events it matches. */
  readonly matched: number;
  /** How many events it was asked of. */
  readonly total: number;
  /** The first of those it matches in the order of their times; those without a readable time are the last. */
  readonly events: readonly EventSummary[];
}

/** Events that have something in common. */
export interface GroupSummary {
  /** As CloudTrail writes it, `s3.amazonaws.com`; undefined for the events that have none. */
  readonly key: string | undefined;
  /** What the Events view calls it: `S3`, `no error told`. */
  readonly label: string;
  readonly count: number;
  /** How many of them failed. */
  readonly failures: number;
  /** The groups of the next level, the largest first; left out under the last one. */
  readonly groups?: readonly GroupSummary[];
}

/**
 * What `activate` returns, for other extensions:
 * `await vscode.extensions.getExtension<CloudTrailApi>('cloudtrail-inspector.cloudtrail-inspector')?.activate()`.
 */
export interface CloudTrailApi {
  /** Reads a document as it is now, whatever its language. A text that is no log gives an empty summary. Never fails. */
  inspect(document: TextDocument): Promise<LogSummary>;
  /**
   * Works out what would mend a document as it is now, whatever its language, as *Repair…* shows it. For a text that is no log: its own text
   * and no changes. Never fails.
   */
  repair(document: TextDocument): Promise<RepairSummary>;
  /**
   * Opens files, archives and all that may be logs in folders, as *Open CloudTrail Logs…* does, and reads them. They stay open in the Events view.
   * Resolves when all is read; what is open already is not read again. Never fails: what could not be read is skipped, with the reason.
   */
  openLogs(uris: readonly Uri[]): Promise<OpenedSummary>;
  /**
   * Asks a filter, as the Events view takes it, of all open logs: documents, and what was opened by `openLogs` or by the user. An event is counted once,
   * however its log is shown. An empty filter is every event. Fails, with what was expected and where, if the filter cannot be read.
   */
  query(filter: string, options?: QueryOptions): Promise<QueryResult>;
  /**
   * Puts the events that a filter matches, of all open logs, into groups: one level for each of `levels`, which are ids of facets such as `service`, from the
   * outermost in. The largest group comes first; an event with several keys counts in each of their groups. Fails as `query` does, and if there is no such level.
   */
  group(filter: string, levels: readonly string[]): Promise<readonly GroupSummary[]>;
}
