import { CodeLens, Disposable, EventEmitter, l10n, languages, Range, type TextDocument, workspace } from 'vscode';
import { selector } from '../logs/languages';
import type { OpenDocuments } from '../logs/openDocuments';
import { kindOf } from '../shared/documentKinds';
import { changesCodeLens, changesReadableView, readableView, showsCodeLens } from '../shared/settings';
import { denseDocument } from './denseLog';

/**
 * Says over a log in one line, which has neither colors nor folds, what leads out of it. One of CloudTrail's own name is laid out by itself; for any
 * other this asks nothing, interrupts nobody, and stands where one looks.
 */
export function registerReadableLens(documents: OpenDocuments): Disposable {
  const changed = new EventEmitter<void>();
  return Disposable.from(
    changed,
    workspace.onDidChangeConfiguration(
      (event) => (changesReadableView(event) || changesCodeLens(event)) && changed.fire(),
    ),
    languages.registerCodeLensProvider(selector, {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses(document) {
        if (kindOf(document) !== 'json' || !showsCodeLens(document) || readableView(document) === 'never') {
          return [];
        }
        await documents.read(document);
        const open = documents.has(document) ? documents.of(document) : undefined;
        return denseDocument(open) ? [lensFor(document)] : [];
      },
    }),
  );
}

function lensFor({ uri, lineCount }: TextDocument): CodeLens {
  return new CodeLens(new Range(0, 0, 0, 0), {
    title: `$(list-flat) ${lineCount === 1 ? l10n.t('This log is in one line: show it in lines') : l10n.t('This log is in a few long lines: show it in lines')}`,
    tooltip: l10n.t('Nothing of the log is changed. The setting cloudtrail.readableView turns this line off.'),
    command: 'cloudtrail.showReadable',
    arguments: [uri],
  });
}
