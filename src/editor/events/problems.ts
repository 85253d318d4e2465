import { DiagnosticSeverity, languages, type Range, Uri, workspace } from 'vscode';
import { archiveSource, isArchiveProblem } from '../archives/archiveProblems';
import { logAddress } from '../archives/logAddress';
import { OpenBytes } from '../logs/openBytes';
import { source } from '../problems/diagnostics';
import type { Shown } from './shownLogs';

/** What is wrong with some logs. */
export interface Trouble {
  /** The errors and warnings that VS Code lists of their documents. */
  readonly problems: number;
  /** What is damaged where VS Code lists nothing, since no document shows it. */
  readonly damages: number;
}

/** Of a document, by who reports it: what is wrong with its text, and with the archive that it came in. */
interface Told {
  readonly text: number;
  readonly archive: number;
}

const nothing: Told = { text: 0, archive: 0 };

/** Our errors and warnings in a document, in text order: as many as the badge of its file counts. */
export function problemsIn(uri: Uri): readonly Range[] {
  return [...reported(uri, source), ...reported(uri, archiveSource)].sort((a, b) => a.start.compareTo(b.start));
}

/** What is wrong with each of some logs. */
export function troubles({ logs }: Pick<Shown, 'logs'>): readonly Trouble[] {
  const told = toldOfViews();
  return logs.map((shown) => {
    const { open, log } = shown;
    if ('text' in log) {
      return { problems: problemsIn(Uri.parse(open.uri, true)).length, damages: 0 };
    }
    const { text, archive } = told.get(open.uri) ?? nothing;
    const ofArchive = open instanceof OpenBytes ? open.archiveDamages.filter(isArchiveProblem).length : 0;
    return { problems: text + archive, damages: (text ? 0 : log.damages.length) + (archive ? 0 : ofArchive) };
  });
}

/** What is wrong with all of them together. */
export function troubleOf(shown: Pick<Shown, 'logs'>): Trouble {
  const all = troubles(shown);
  return {
    problems: all.reduce((sum, { problems }) => sum + problems, 0),
    damages: all.reduce((sum, { damages }) => sum + damages, 0),
  };
}

/** What is told of the documents that show a whole log, by their addresses and by that of the log. */
function toldOfViews(): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  for (const { uri } of workspace.textDocuments) {
    const { key, distance } = logAddress({ uri: uri.toString() });
    const one =
      distance <= 1 ? { text: reported(uri, source).length, archive: reported(uri, archiveSource).length } : nothing;
    if (one.text + one.archive > 0) {
      told.set(uri.toString(), one).set(key, larger(one, told.get(key)));
    }
  }
  return told;
}

/** A log may be shown by two documents: its problems are no more for that. */
function larger(one: Told, other: Told = nothing): Told {
  return { text: Math.max(one.text, other.text), archive: Math.max(one.archive, other.archive) };
}

function reported(uri: Uri, who: string): readonly Range[] {
  return languages
    .getDiagnostics(uri)
    .filter((one) => one.source === who && one.severity <= DiagnosticSeverity.Warning)
    .map(({ range }) => range);
}
