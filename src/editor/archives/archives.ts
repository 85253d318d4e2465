import { Disposable, l10n, MarkdownString, type Memento, workspace } from 'vscode';
import type { ActiveLog } from '../logs/activeLog';
import type { OpenDocuments } from '../logs/openDocuments';
import type { LeftDocuments } from '../shared/leftDocuments';
import { viewScheme } from '../shared/ownership';
import { registerArchiveEditor } from './archiveEditor';
import { registerArchiveProblems } from './archiveProblems';
import { KeptOriginals } from './keptOriginals';
import { LargeLogs } from './largeLogs';
import { LogViews } from './logViews';
import { registerReadableLens } from './readableLens';
import { registerReadableOffer } from './readableOffer';
import { registerSaveAsJson } from './saveAsJson';
import { registerShowOriginal } from './showOriginal';
import { registerViewStatus } from './viewStatus';

/** Archives, and logs in one line, as documents that people can read. `memento` keeps what the user wants to see as it is stored. */
export function registerArchives(
  documents: OpenDocuments,
  active: ActiveLog,
  left: LeftDocuments,
  memento: Memento,
): Disposable {
  const large = new LargeLogs(documents, left);
  const views = new LogViews(documents.store.busy, large);
  const kept = new KeptOriginals(memento);
  const why = l10n.t(
    'This is a view of a log: nothing in it can be changed. *CloudTrail: Show Original* leads to the file.',
  );
  return Disposable.from(
    large,
    views,
    workspace.registerFileSystemProvider(viewScheme, views, {
      isCaseSensitive: true,
      isReadonly: new MarkdownString(why),
    }),
    registerArchiveEditor(views),
    registerArchiveProblems(views, left),
    registerReadableOffer(views, active, kept),
    registerReadableLens(documents),
    registerShowOriginal(views, kept),
    registerSaveAsJson(),
    registerViewStatus(views),
  );
}
