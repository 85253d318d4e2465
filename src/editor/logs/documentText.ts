import { Range, type TextDocument } from 'vscode';
import { type Change, type LogDocument, readInSteps, type Steps } from '../../core';

/** So many lines are joined at once. VS Code keeps a text by its lines, and takes a tenth of a second to join those of 20 MB. */
const LINES = 10_000;

/** A change of more characters is no reason to trust what was known. */
const LARGE = 1 << 20;

/** Reads the whole of a document, in steps. */
export function* readDocument(document: TextDocument): Steps<LogDocument> {
  return yield* readInSteps(yield* textInSteps(document));
}

function* textInSteps(document: TextDocument): Steps<string> {
  const { lineCount } = document;
  if (lineCount <= LINES) {
    return document.getText();
  }
  const parts: string[] = [];
  for (let line = 0; line < lineCount; line += LINES) {
    parts.push(document.getText(new Range(line, 0, line + LINES, 0)));
    yield;
  }
  return parts.join('');
}

/**
 * The text of a document as it follows from one it had, where that is sure: the changed stretch is asked for, and the length must be right. Undefined
 * where it is not.
 */
export function changedText(document: TextDocument, before: string, { span, length }: Change): string | undefined {
  if (length > LARGE) {
    return undefined;
  }
  const place = new Range(document.positionAt(span.start), document.positionAt(span.start + length));
  const text = before.slice(0, span.start) + document.getText(place) + before.slice(span.end);
  return text.length === lengthOf(document) ? text : undefined;
}

function lengthOf(document: TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}
