import type { Range, TextDocument } from 'vscode';
import { type LogDocument, readInSteps, summarize } from '../core';
import { toRange } from './convert';
import type { LogStore } from './logStore';
import { inSlices } from './slices';

/** One event of a log. All texts come from the log as they stand there; what the event lacks is undefined. */
export interface RecordEntry {
  /** Where the record stands in the document. */
  readonly range: Range;
  readonly eventTime: string | undefined;
  readonly eventSource: string | undefined;
  readonly eventName: string | undefined;
  readonly awsRegion: string | undefined;
  /** Who acted, as a person would say it: "role MyRole (session MyName)". */
  readonly identity: string;
  readonly errorCode: string | undefined;
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

/**
 * What `activate` returns, for other extensions:
 * `await vscode.extensions.getExtension<CloudTrailApi>('cloudtrail-inspector.cloudtrail-inspector')?.activate()`.
 */
export interface CloudTrailApi {
  /** Reads a document as it is now, whatever its language. A text that is no log gives an empty summary. Never fails. */
  inspect(document: TextDocument): Promise<LogSummary>;
}

export function createApi(store: LogStore): CloudTrailApi {
  return {
    async inspect(document) {
      for (;;) {
        const { version } = document;
        // What changes on the way is looked at anew: the ranges shall fit the text.
        const stale = () => document.version !== version;
        const log = await logOf(store, document, stale);
        const whole = log && (await inSlices(summaryOf(document, log), stale));
        if (whole) {
          return whole;
        }
      }
    },
  };
}

async function logOf(store: LogStore, document: TextDocument, stale: () => boolean): Promise<LogDocument | undefined> {
  const log = await store.read(document);
  return log ?? (store.has(document) ? undefined : inSlices(readInSteps(document.getText()), stale));
}

/** Step by step: a log of many megabytes shall not hold up the host. */
function* summaryOf(document: TextDocument, log: LogDocument): Generator<void, LogSummary> {
  const records: RecordEntry[] = [];
  for (const record of log.records) {
    const { failed: _, ...columns } = summarize(record);
    records.push({ range: toRange(document, record.span), ...columns });
    yield;
  }
  const damages: DamageEntry[] = [];
  for (const { code, message, span } of log.damages) {
    damages.push({ range: toRange(document, span), code, message });
    yield;
  }
  const unexplained = log.unexplained.reduce((sum, { start, end }) => sum + end - start, 0);
  return { container: log.containers.map(({ id }) => id), records, damages, unexplained };
}
