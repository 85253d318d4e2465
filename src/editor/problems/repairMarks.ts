import {
  type DecorationOptions,
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  l10n,
  languages,
  type Position,
  Range,
  type TextDocument,
  type TextEditor,
  type TextEditorDecorationType,
  type ThemableDecorationAttachmentRenderOptions,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import type { RepairMark } from '../../core';
import { toRange } from '../shared/convert';
import type { LeftDocuments } from '../shared/leftDocuments';
import { repairedScheme } from '../shared/ownership';
import type { RepairPreview } from './repairPreview';

/** Who speaks in a repaired copy. Not who reports findings: there is nothing to fix in a copy. */
const source = 'CloudTrail Repair';

/** So many characters from a change the end of its line is in view. */
const nearby = 80;

/**
 * Shows in the repaired copy which of its changes somebody has to agree to: what is uncertain, with what it removes, and what corrects a
 * value. It stands in the line, where it is seen at once, and in full as a problem, which the keyboard and a screen reader reach. None of it is
 * a part of the copy's text.
 */
export function registerRepairMarks(preview: RepairPreview, left: LeftDocuments): Disposable {
  const collection = languages.createDiagnosticCollection(source);
  const tint = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.findMatchHighlightBackground'),
    overviewRulerColor: new ThemeColor('editorOverviewRuler.warningForeground'),
  });
  const show = (copy: TextDocument) => {
    const marks = copy.uri.scheme === repairedScheme ? preview.marksIn(copy) : undefined;
    if (marks) {
      collection.set(copy.uri, left.has(copy.uri) ? [] : toDiagnostics(copy, marks));
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
    left.onDidChange((uri) => {
      workspace.textDocuments.filter((one) => one.uri.toString() === uri.toString()).forEach(show);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
    window.onDidChangeVisibleTextEditors((editors) => editors.map(({ document }) => document).forEach(show)),
  );
}

function decorate(editor: TextEditor, tint: TextEditorDecorationType, marks: readonly RepairMark[]): void {
  editor.setDecorations(
    tint,
    marks.flatMap((mark): DecorationOptions[] => {
      const range = toRange(editor.document, mark.span);
      const after = note(mark);
      const place = mark.removed === undefined ? besides(editor.document, range.end) : new Range(range.end, range.end);
      return after ? [{ range }, { range: place, renderOptions: { after } }] : [{ range }];
    }),
  );
}

/** The words that are gone, to be struck out where they were; else in a word or two what was done. */
function note({ removed, titles, changesValue }: RepairMark): ThemableDecorationAttachmentRenderOptions | undefined {
  const color = new ThemeColor(changesValue ? 'editorInfo.foreground' : 'editorWarning.foreground');
  const margin = '0 1ch';
  if (removed !== undefined) {
    return { contentText: removed, textDecoration: 'line-through', color, margin };
  }
  const said = changesValue ? l10n.t('(changes a value)') : l10n.t('(uncertain)');
  return titles.length > 0 ? { contentText: said, color, margin } : undefined;
}

/** Where a note does not part what it is about: at the end of the line, if that is near. */
function besides(document: TextDocument, place: Position): Range {
  const { end } = document.lineAt(place.line).range;
  const at = end.character - place.character < nearby ? end : place;
  return new Range(at, at);
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
