import { DiagnosticSeverity, languages, type Range, Uri } from 'vscode';
import { archiveSource } from '../archives/archiveProblems';
import { source } from '../problems/diagnostics';
import type { Shown } from './shownLogs';

/** Those who report what is wrong with a log, or with the archive that it came in. */
const sources: ReadonlySet<string | undefined> = new Set([source, archiveSource]);

/** Our errors and warnings in a document, in text order: as many as the badge of its file counts. */
export function problemsIn(uri: Uri): readonly Range[] {
  return languages
    .getDiagnostics(uri)
    .filter((one) => sources.has(one.source) && one.severity <= DiagnosticSeverity.Warning)
    .map(({ range }) => range)
    .sort((a, b) => a.start.compareTo(b.start));
}

/** How many there are in some logs; in those that are no documents, and have no findings, how many damages. */
export function problemsOf({ logs }: Pick<Shown, 'logs'>): number {
  const problems = logs.map(({ open, log }) =>
    'text' in log ? problemsIn(Uri.parse(open.uri, true)).length : log.damages.length,
  );
  return problems.reduce((sum, count) => sum + count, 0);
}
