import {
  type CancellationToken,
  Disposable,
  type DocumentSelector,
  type FormattingOptions,
  languages,
  Range,
  type TextDocument,
  TextEdit,
} from 'vscode';
import { type Edit, formatInSteps, type Steps } from '../../core';
import { logLanguage } from '../logs/languages';
import { OpenDocument } from '../logs/openDocument';
import type { OpenDocuments } from '../logs/openDocuments';
import { toRange, toSpan } from '../shared/convert';
import { madeInSteps } from '../shared/madeInSteps';
import { inTimeSlices } from '../shared/timeSlices';
import { keepPlaces } from './keptPlaces';

/** VS Code's own formatter of JSON writes the text anew where it would make more edits than this. */
const mostEdits = 50_000;

/** Files whose programs read an event from each line. */
const linewise = /\.(?:jsonl|ndjson)$/i;

/**
 * Format Document and Format Selection, for logs and for plain text with samples in it. Other languages have formatters of their own,
 * between which VS Code would ask people to choose.
 */
export function registerFormatting(documents: OpenDocuments): Disposable {
  const texts = new Map<OpenDocument, Disposable>();
  const forget = (open: unknown) => {
    texts.get(open as OpenDocument)?.dispose();
    texts.delete(open as OpenDocument);
  };
  return Disposable.from(
    register(documents, { language: logLanguage }),
    // For each by itself, so that VS Code goes on saying of all other texts that there is no formatter.
    documents.store.onDidChange((open) => {
      if (open instanceof OpenDocument && isPlain(open.document) && !texts.has(open)) {
        texts.set(open, register(documents, onlyThis(open.document)));
      }
    }),
    documents.store.onDidClose(forget),
    new Disposable(() => [...texts.keys()].forEach(forget)),
  );
}

/** Languages of words, for which hardly anybody has a formatter. */
function isPlain({ languageId }: TextDocument): boolean {
  return languageId === 'plaintext' || languageId === 'log';
}

function onlyThis({ uri, languageId }: TextDocument): DocumentSelector {
  // A pattern, in which these would mean something.
  return { language: languageId, scheme: uri.scheme, pattern: uri.path.replace(/[[\]{}*?]/g, '[$&]') };
}

function register(documents: OpenDocuments, selector: DocumentSelector): Disposable {
  const format = (document: TextDocument, range: Range, options: FormattingOptions, token: CancellationToken) =>
    edits(documents, document, range, options, token);
  return Disposable.from(
    languages.registerDocumentFormattingEditProvider(selector, {
      provideDocumentFormattingEdits: (document, options, token) =>
        linewise.test(document.uri.path) ? [] : format(document, whole(document), options, token),
    }),
    languages.registerDocumentRangeFormattingEditProvider(selector, { provideDocumentRangeFormattingEdits: format }),
  );
}

function whole(document: TextDocument): Range {
  return document.validateRange(new Range(0, 0, document.lineCount, 0));
}

async function edits(
  documents: OpenDocuments,
  document: TextDocument,
  range: Range,
  { insertSpaces, tabSize }: FormattingOptions,
  token: CancellationToken,
): Promise<TextEdit[] | undefined> {
  const { version } = document;
  const log = await documents.read(document);
  const stale = () => token.isCancellationRequested || document.version !== version;
  const style = { indent: insertSpaces ? ' '.repeat(tabSize) : '\t', mostEdits };
  return log && inTimeSlices(textEdits(document, formatInSteps(log, toSpan(document, range), style)), stale);
}

function* textEdits(document: TextDocument, made: Steps<Edit[]>): Generator<void, TextEdit[], void> {
  const edits = yield* made;
  keepPlaces(document, edits);
  return yield* madeInSteps(edits, ({ span, newText }) => TextEdit.replace(toRange(document, span), newText));
}
