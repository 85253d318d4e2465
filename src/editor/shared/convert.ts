import { DiagnosticSeverity, MarkdownString, Range, type TextDocument, type Uri, WorkspaceEdit } from 'vscode';
import type { Edit, Severity, Span } from '../../core';

/** The only conversion between the core's offsets and VS Code's ranges; both count UTF-16 units. */
export function toRange(document: TextDocument, span: Span): Range {
  return new Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The reverse of `toRange`. */
export function toSpan(document: TextDocument, range: Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** VS Code's number for a severity. */
export function toSeverity(severity: Severity): DiagnosticSeverity {
  return severities[severity];
}

/** One change to one document, applied in one undo step. The edits must not overlap: VS Code refuses such. */
export function toWorkspaceEdit(document: TextDocument, edits: readonly Edit[]): WorkspaceEdit {
  const change = new WorkspaceEdit();
  for (const edit of edits) {
    change.replace(document.uri, toRange(document, edit.span), edit.newText);
  }
  return change;
}

/** Markdown that quotes a log, and a log may be hostile: no command links, no HTML, no icons made of its text. */
export function untrusted(markdown: string): MarkdownString {
  const shown = new MarkdownString(markdown);
  shown.isTrusted = false;
  shown.supportHtml = false;
  shown.supportThemeIcons = false;
  return shown;
}

/** The last part of a path, for a title. */
export function fileName(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
