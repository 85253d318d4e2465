import {
  type DecorationOptions,
  Disposable,
  Hover,
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
import { escapeText, type RepairMark } from '../../core';
import { toRange, untrusted } from '../shared/convert';
import { repairedScheme } from '../shared/ownership';
import type { RepairPreview } from './repairPreview';

/**
 * Shows in the repaired copy which of its changes somebody has to agree to: what is uncertain, with what it removes, and what corrects a
 * value. Signs stand before its lines, where they are seen at once, and in full it is told by a hover, which the keyboard and a screen reader reach. None of it is a part of the
 * copy's text, and none of it a problem, which VS Code would list and count: a preview is no log of the user's.
 */
export function registerRepairMarks(preview: RepairPreview): Disposable {
  const tint = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.findMatchHighlightBackground'),
    overviewRulerColor: new ThemeColor('editorOverviewRuler.warningForeground'),
  });
  const show = (copy: TextDocument) => {
    const marks = copy.uri.scheme === repairedScheme ? preview.marksIn(copy) : undefined;
    for (const editor of marks ? window.visibleTextEditors.filter(({ document }) => document === copy) : []) {
      decorate(editor, tint, marks ?? []);
    }
  };
  return Disposable.from(
    tint,
    languages.registerHoverProvider(
      { scheme: repairedScheme },
      { provideHover: (copy, position) => hoverAt(copy, position, preview.marksIn(copy) ?? []) },
    ),
    workspace.onDidOpenTextDocument(show),
    workspace.onDidChangeTextDocument(({ document }) => show(document)),
    window.onDidChangeVisibleTextEditors((editors) => editors.map(({ document }) => document).forEach(show)),
  );
}

function decorate(editor: TextEditor, tint: TextEditorDecorationType, marks: readonly RepairMark[]): void {
  const { document } = editor;
  const tinted = marks.map((mark): DecorationOptions => {
    const range = toRange(document, mark.span);
    return mark.removed === undefined ? { range } : { range, renderOptions: { after: struckOut(mark.removed) } };
  });
  editor.setDecorations(tint, [...tinted, ...signs(document, marks)]);
}

/** The words that are gone, where they were. */
function struckOut(removed: string): ThemableDecorationAttachmentRenderOptions {
  const color = new ThemeColor('editorWarning.foreground');
  return { contentText: removed, textDecoration: 'line-through', color, margin: '0 1ch' };
}

/** A sign before each line that somebody has to look at: what is behind a line is cut at the edge of the pane. The problem says all of it. */
function signs(document: TextDocument, marks: readonly RepairMark[]): DecorationOptions[] {
  const lines = new Map<number, RepairMark>();
  for (const mark of marks.filter(({ removed, titles }) => removed === undefined && titles.length > 0)) {
    const { line } = document.positionAt(mark.span.start);
    // What is uncertain counts more than what corrects a value.
    lines.set(line, mark.changesValue ? (lines.get(line) ?? mark) : mark);
  }
  return [...lines].map(([line, { changesValue }]) => {
    const at = document.lineAt(line).firstNonWhitespaceCharacterIndex;
    return { range: new Range(line, at, line, at), renderOptions: { before: sign(changesValue, at) } };
  });
}

function sign(changesValue: boolean, indent: number): ThemableDecorationAttachmentRenderOptions {
  return {
    contentText: changesValue ? '≠' : '?',
    color: new ThemeColor(changesValue ? 'editorInfo.foreground' : 'editorWarning.foreground'),
    width: '2ch',
    // It takes the place of two spaces, so that the line stays where its other side is.
    margin: indent < 2 ? '0' : '0 0 0 -2ch',
  };
}

/** What somebody has to agree to in a line, in words: a sign stands before the line, and who goes from change to change comes to where it begins. */
function hoverAt(copy: TextDocument, position: Position, marks: readonly RepairMark[]): Hover | undefined {
  const { range: line } = copy.lineAt(position);
  const here = marks.filter(({ span }) => toRange(copy, span).intersection(line));
  const texts = here.flatMap(({ titles, changesValue }) =>
    titles.map((title) => (changesValue ? l10n.t('Changes a value: {0}', title) : l10n.t('Uncertain: {0}', title))),
  );
  return texts.length > 0 ? new Hover(texts.map((text) => untrusted(escapeText(text)))) : undefined;
}
