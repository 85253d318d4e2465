import { type Disposable, DocumentHighlight, languages } from 'vscode';
import { sameValues } from '../../core';
import { selector } from '../logs/languages';
import type { OpenDocuments } from '../logs/openDocuments';
import { toRange } from '../shared/convert';
import { inTimeSlices } from '../shared/timeSlices';

/**
 * With the cursor on a value, the same value lights up wherever the events state it: an ARN as a whole, where VS Code by itself would look for one word
 * of it. Elsewhere nothing is told, and VS Code goes on by words.
 */
export function registerHighlights(documents: OpenDocuments): Disposable {
  return languages.registerDocumentHighlightProvider(selector, {
    async provideDocumentHighlights(document, position, token) {
      const log = await documents.read(document);
      const stale = () => token.isCancellationRequested || documents.ready(document) !== log;
      const places = log && (await inTimeSlices(sameValues(log, document.offsetAt(position)), stale));
      return places?.length ? places.map((place) => new DocumentHighlight(toRange(document, place))) : undefined;
    },
  });
}
