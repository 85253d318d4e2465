import {
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  l10n,
  languages,
  type TextDocument,
  type TextEditor,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import type { RepairMark } from '../core';
import { toRange } from './convert';
import { type RepairPreview, repairedScheme } from './repairPreview';

/** Who speaks in a repaired copy. Not who reports findings: there is nothing to fix in a copy. */
const source = 'CloudTrail Repair';

/**
 * Shows in the repaired copy which of its changes somebody has to agree to: what is uncertain, with what it removes, and what corrects a
 * value. It stands beside the line, where it is seen at once, and as a problem, which the keyboard and a screen reader reach. None of it is
 * a part of the copy's text.
 */
export function registerRepairMarks(preview: RepairPreview): Disposable {
  const collection = languages.createDiagnosticCollection(source);
  const tint = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.findMatchHighlightBackground'),
    overviewRulerColor: new ThemeColor('editorOverviewRuler.warningForeground'),
  });
  const show = (copy: TextDocument) => {
    const marks = copy.uri.scheme === repairedScheme ? preview.marksIn(copy) : undefined;
    if (marks) {
      collection.set(copy.uri, toDiagnostics(copy, marks));
      for (const editor of window.visibleTextEditors.filter(({ document }) => document === copy)) {
        decorate(editor, tint, marks);
      }
    }
  };
  return Disposable.from(
    collection,
    tint,
    workspace.onDidOpenTextDocument(show),
    workspace.onDidChangeTextDocument(({ document }) => show(document)),
    workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
    window.onDidChangeVisibleTextEditors((editors) => editors.map(({ document }) => document).forEach(show)),
  );
}

function decorate(
  editor: TextEditor,
  tint: ReturnType<typeof window.createTextEditorDecorationType>,
  marks: readonly RepairMark[],
): void {
  editor.setDecorations(
    tint,
    marks.map((mark) => ({
      range: toRange(editor.document, mark.span),
      renderOptions: { after: { contentText: label(mark), color: colorOf(mark), margin: '0 0 0 1ch' } },
    })),
  );
}

function label({ titles }: RepairMark): string {
  return titles.length ? `\u25c0 ${titles.join('; ')}` : '';
}

function colorOf({ changesValue }: RepairMark): ThemeColor {
  return new ThemeColor(changesValue ? 'editorInfo.foreground' : 'editorWarning.foreground');
}

function toDiagnostics(copy: TextDocument, marks: readonly RepairMark[]): Diagnostic[] {
  return marks.flatMap(({ span, titles, changesValue }) =>
    titles.map((title) => {
      const text = changesValue ? l10n.t('Changes a value: {0}', title) : l10n.t('Uncertain: {0}', title);
      const severity = changesValue ? DiagnosticSeverity.Information : DiagnosticSeverity.Warning;
      const shown = new Diagnostic(toRange(copy, span), text, severity);
      shown.source = source;
      return shown;
    }),
  );
}
