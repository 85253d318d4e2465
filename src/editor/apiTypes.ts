import type { Range, TextDocument, Uri } from 'vscode';
import type { EventSummary } from '../core';

/** One event of a log: where it stands, and what a list shows of it. */
export interface RecordEntry extends EventSummary {
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
}
