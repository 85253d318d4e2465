import { DiagnosticSeverity, languages, type Range, Uri } from 'vscode';
import type { Log } from '../../core';
import { source } from '../problems/diagnostics';

/** Our errors and warnings in a document, in text order: as many as the badge of its file counts. */
export function problemsIn(uri: Uri): readonly Range[] {
  return languages
    .getDiagnostics(uri)
    .filter((one) => one.source === source && one.severity <= DiagnosticSeverity.Warning)
    .map(({ range }) => range)
    .sort((a, b) => a.start.compareTo(b.start));
}

/** How many there are in a log; where it is no document, and has no findings, how many damages. */
export function problemsOf(uri: string, log: Log): number {
  return 'text' in log ? problemsIn(Uri.parse(uri, true)).length : log.damages.length;
}
