import { type DecorationOptions, Disposable, type TextEditor, ThemeColor, window } from 'vscode';
import { escapeText, type FindingIndex, type GatheredPlace, holds, type Severity } from '../../core';
import { OpenDocument } from '../logs/openDocument';
import { toRange, toSpan, untrusted } from '../shared/convert';
import type { LeftDocuments } from '../shared/leftDocuments';
import { isOwn } from '../shared/ownership';
import { showsFindings } from '../shared/settings';
import { source } from './diagnostics';
import type { Findings } from './findings';

/** VS Code's colors of what it underlines, by severity. A hint has no line there either. */
const colors: readonly (readonly [severity: Severity, color: string])[] = [
  ['error', 'editorError'],
  ['warning', 'editorWarning'],
  ['information', 'editorInfo'],
];

/** So many places of one editor are underlined at most: all of a log in one line are in sight at once. */
const most = 1_000;

/**
 * Underlines all places of a finding that is about several with one cause. It is one problem, at the first of them, since a list of hundreds would hide
 * all others; but who sees the second place underlined by nothing takes it for sound. Only what is in sight is looked at.
 */
export function registerPlaceMarks(findings: Findings, left: LeftDocuments): Disposable {
  const lines = colors.map(([severity, color]) => ({ severity, line: lineOf(color) }));
  const marked = new WeakSet<TextEditor>();
  const show = async (editor: TextEditor) => {
    const places = await placesInSight(findings, left, editor);
    if (!places || (places.length === 0 && !marked.has(editor))) {
      return;
    }
    marked.add(editor);
    for (const { severity, line } of lines) {
      const own = places.filter(({ finding }) => finding.severity === severity);
      editor.setDecorations(
        line,
        own.map((place) => toMark(editor, place)),
      );
    }
  };
  const showAll = () => window.visibleTextEditors.forEach(show);
  const showLog = ({ uri }: { readonly uri: string }) =>
    window.visibleTextEditors.filter(({ document }) => document.uri.toString() === uri).forEach(show);
  return Disposable.from(
    ...lines.map(({ line }) => line),
    findings.store.onDidChange(showLog),
    findings.store.onDidClose(showLog),
    findings.onDidChange(showAll),
    left.onDidChange(showAll),
    window.onDidChangeVisibleTextEditors(showAll),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => show(textEditor)),
  );
}

/** Undefined while the text is another one than was read: whoever asked is told when that has changed. */
async function placesInSight(
  findings: Findings,
  left: LeftDocuments,
  editor: TextEditor,
): Promise<readonly GatheredPlace[] | undefined> {
  const { document } = editor;
  const open = findings.store.get(document.uri.toString());
  const isShown = isOwn(document) && showsFindings(document) && !left.has(document.uri);
  if (!(open instanceof OpenDocument && isShown)) {
    return [];
  }
  const found = findings.store.ready(open) && (await findings.indexOf(open));
  return found ? placesIn(editor, found) : findings.store.has(open) ? undefined : [];
}

function placesIn({ document, visibleRanges }: TextEditor, found: FindingIndex): readonly GatheredPlace[] {
  const places: GatheredPlace[] = [];
  for (const range of visibleRanges) {
    for (const place of found.places(toSpan(document, range))) {
      if (places.length === most) {
        return places;
      }
      // The problem itself has a line under it already.
      if (!holds(place.span, place.finding.span)) {
        places.push(place);
      }
    }
  }
  return places;
}

function toMark({ document }: TextEditor, { finding, span }: GatheredPlace): DecorationOptions {
  const hoverMessage = untrusted(`${escapeText(finding.message, Number.POSITIVE_INFINITY)} ${source}(${finding.code})`);
  return { range: toRange(document, span), hoverMessage };
}

function lineOf(color: string) {
  return window.createTextEditorDecorationType({
    textDecoration: `underline wavy var(--vscode-${color}-foreground) 1px`,
    overviewRulerColor: new ThemeColor(`${color}.foreground`),
  });
}
