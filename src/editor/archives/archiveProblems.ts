import {
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  languages,
  Range,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import type { ArchiveDamage } from '../../core';
import type { LeftDocuments } from '../shared/leftDocuments';
import { viewScheme } from '../shared/ownership';
import type { LogViews } from './logViews';

/** Who speaks: not who reports findings, since nothing of the text is meant. */
export const archiveSource = 'CloudTrail Archive';

const severities: Readonly<Record<ArchiveDamage['code'], DiagnosticSeverity>> = {
  empty: DiagnosticSeverity.Warning,
  'not-compressed': DiagnosticSeverity.Information,
  'other-format': DiagnosticSeverity.Error,
  'bad-header': DiagnosticSeverity.Error,
  truncated: DiagnosticSeverity.Error,
  'bad-data': DiagnosticSeverity.Error,
  'bad-checksum': DiagnosticSeverity.Warning,
  'bad-length': DiagnosticSeverity.Warning,
  'trailing-bytes': DiagnosticSeverity.Warning,
  'packed-twice': DiagnosticSeverity.Information,
  'too-large': DiagnosticSeverity.Warning,
};

/** The damages behind which there is nothing more: they are shown where the text ends, others where it begins. */
const endings: ReadonlySet<ArchiveDamage['code']> = new Set(['truncated', 'bad-data', 'too-large']);

/** Whether it is an error or a warning. */
export function isArchiveProblem({ code }: ArchiveDamage): boolean {
  return severities[code] <= DiagnosticSeverity.Warning;
}

/** Where in the text of a log that is shown that is wrong with its archive. */
export function archivePlace(document: TextDocument, { code }: ArchiveDamage): Range {
  const place = endings.has(code) ? document.lineAt(document.lineCount - 1).range.end : document.lineAt(0).range.start;
  return new Range(place, place);
}

/** Says as problems of a log what is wrong with the archive that it came in. */
export function registerArchiveProblems(views: LogViews, left: LeftDocuments): Disposable {
  const collection = languages.createDiagnosticCollection(archiveSource);
  const show = async (document: TextDocument) => {
    if (document.uri.scheme === viewScheme) {
      const isOver = () => document.isClosed || left.has(document.uri);
      // What nobody looks at is not made anew.
      const archive = isOver() ? undefined : (await views.get(document.uri)).archive;
      const damages = isOver() ? [] : (archive?.damages ?? []);
      collection.set(
        document.uri,
        damages.map((damage) => toDiagnostic(document, damage)),
      );
    }
  };
  const showAgain = (uri: Uri) =>
    workspace.textDocuments.filter((one) => one.uri.toString() === uri.toString()).map(show);
  workspace.textDocuments.forEach(show);
  return Disposable.from(
    collection,
    views.onDidMake(showAgain),
    left.onDidChange(showAgain),
    workspace.onDidOpenTextDocument(show),
    workspace.onDidChangeTextDocument(({ document }) => show(document)),
    workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
  );
}

function toDiagnostic(document: TextDocument, damage: ArchiveDamage): Diagnostic {
  const shown = new Diagnostic(archivePlace(document, damage), damage.message, severities[damage.code]);
  shown.source = archiveSource;
  shown.code = damage.code;
  return shown;
}
