import type { TextDocument, Uri } from 'vscode';
import {
  applyEdits,
  isCertain,
  type LogDocument,
  type RepairEdit,
  repairInSteps,
  type Steps,
  summarize,
} from '../core';
import type {
  CloudTrailApi,
  DamageEntry,
  LogSummary,
  OpenedSummary,
  RecordEntry,
  RepairEntry,
  RepairSummary,
} from './apiTypes';
import type { Answers } from './ask/answers';
import { readDocument } from './logs/documentText';
import type { OpenDocuments } from './logs/openDocuments';
import type { OpenedLogs } from './openLogs/openedLogs';
import { toRange } from './shared/convert';
import { severities } from './shared/settings';
import { inTimeSlices } from './shared/timeSlices';

export type { CloudTrailApi } from './apiTypes';

export function createApi(documents: OpenDocuments, opened: OpenedLogs, answers: Answers): CloudTrailApi {
  return {
    inspect: (document) => lookAt(documents, document, (log) => summaryOf(document, log)),
    repair: (document) => lookAt(documents, document, (log) => repairOf(document, log)),
    openLogs: async (uris) => {
      await opened.open(uris);
      return openedSummary(documents, opened, uris);
    },
    query: (filter, options) => answers.query(filter, options),
    group: (filter, levels) => answers.group(filter, levels),
  };
}

/** What is open at some addresses, and in the folders there. What was written a moment before is told of as changed, and read once more. */
async function openedSummary(
  { store }: OpenDocuments,
  { logs, skipped }: OpenedLogs,
  uris: readonly Uri[],
): Promise<OpenedSummary> {
  const isMeant = (uri: Uri) =>
    uris.some((one) => one.toString() === uri.toString() || uri.toString().startsWith(`${one.toString()}/`));
  const meant = logs.filter(({ file }) => isMeant(file));
  const found = await Promise.all(meant.map((log) => store.readAtRest(log).catch(() => undefined)));
  const read = found.flatMap((log) => log ?? []);
  return {
    logs: read.length,
    events: read.reduce((sum, { records }) => sum + records.length, 0),
    unexplained: read.reduce((sum, { unexplainedCharacters }) => sum + unexplainedCharacters, 0),
    skipped: skipped.filter(({ uri }) => isMeant(uri)),
  };
}

/** Looks at a document as it is in the end: what changes on the way is looked at anew, for the ranges shall fit the text. */
async function lookAt<T>(
  documents: OpenDocuments,
  document: TextDocument,
  steps: (log: LogDocument) => Steps<T>,
): Promise<T> {
  for (;;) {
    const { version } = document;
    const stale = () => document.version !== version;
    const log = await logOf(documents, document, stale);
    const whole = log && (await inTimeSlices(steps(log), stale));
    if (whole) {
      return whole;
    }
  }
}

async function logOf(
  documents: OpenDocuments,
  document: TextDocument,
  stale: () => boolean,
): Promise<LogDocument | undefined> {
  const log = await documents.read(document);
  return log ?? (documents.has(document) ? undefined : inTimeSlices(readDocument(document), stale));
}

/** Under the user's severities: what is off is not mended. */
function* repairOf(document: TextDocument, log: LogDocument): Steps<RepairSummary> {
  const { edits, removes } = yield* repairInSteps(log, severities(document));
  const toEntry = ({ span, newText, sources }: RepairEdit): RepairEntry => {
    const cause = sources.find(({ certain, changesValue }) => !certain || changesValue) ?? sources[0]!;
    return { range: toRange(document, span), newText, code: cause.code };
  };
  return {
    text: applyEdits(log.text, edits),
    certain: edits.filter(isCertain).map(toEntry),
    uncertain: edits.filter((edit) => !isCertain(edit)).map(toEntry),
    removes: removes.map(({ span, ...rest }) => ({ range: toRange(document, span), ...rest })),
  };
}

/** Step by step: a log of many megabytes shall not hold up the host. */
function* summaryOf(document: TextDocument, log: LogDocument): Steps<LogSummary> {
  const records: RecordEntry[] = [];
  for (const record of log.records) {
    records.push({ range: toRange(document, record.span), ...summarize(record) });
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
