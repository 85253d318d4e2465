import { type Disposable, languages, type Position, SelectionRange, type TextDocument } from 'vscode';
import { enclosing, type LogDocument } from '../../core';
import { selector } from '../logs/languages';
import type { OpenDocuments } from '../logs/openDocuments';
import { toRange } from '../shared/convert';

/** Expand Selection goes from a word to its value, its member, what holds that, and the event; VS Code adds what it knows of words and brackets. */
export function registerSelection(documents: OpenDocuments): Disposable {
  return languages.registerSelectionRangeProvider(selector, {
    async provideSelectionRanges(document, positions) {
      const log = await documents.read(document);
      return log ? positions.map((position) => rangesAt(document, log, position)) : undefined;
    },
  });
}

function rangesAt(document: TextDocument, log: LogDocument, position: Position): SelectionRange {
  const ranges = enclosing(log, document.offsetAt(position)).map((place) => toRange(document, place));
  const outermost = document.validateRange(toRange(document, { start: 0, end: log.text.length }));
  return ranges.reduce((parent, range) => new SelectionRange(range, parent), new SelectionRange(outermost));
}
