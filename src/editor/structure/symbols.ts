import { type Disposable, DocumentSymbol, l10n, languages, SymbolKind, type TextDocument } from 'vscode';
import { counted, type Outline, type OutlineItem, type OutlineKind, outlineOf } from '../../core';
import { selector } from '../logs/languages';
import type { OpenDocuments } from '../logs/openDocuments';
import { toRange } from '../shared/convert';
import { plainLabel } from '../shared/plainLabel';
import { inTimeSlices } from '../shared/timeSlices';

/** How many symbols are handed to the editor: it gets all of them at once, each with two ranges. */
const most = 20_000;

/** The kinds that VS Code itself gives to what is in JSON. */
const kinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  event: SymbolKind.Event,
  object: SymbolKind.Module,
  array: SymbolKind.Array,
  string: SymbolKind.String,
  number: SymbolKind.Number,
  boolean: SymbolKind.Boolean,
  null: SymbolKind.Null,
};

/**
 * The events of a log and what they hold, for Outline, breadcrumbs and Go to Symbol. Sticky scroll shows the line in which what a symbol selects
 * begins, and that of an event is its name: so it says more than `{`.
 */
export function registerSymbols(documents: OpenDocuments): Disposable {
  return languages.registerDocumentSymbolProvider(
    selector,
    {
      async provideDocumentSymbols(document, token) {
        const log = await documents.read(document);
        const stale = () => token.isCancellationRequested || documents.ready(document) !== log;
        const outline = log && (await inTimeSlices(outlineOf(log, most), stale));
        return outline && symbolsOf(document, outline);
      },
    },
    { label: l10n.t('CloudTrail Events') },
  );
}

function symbolsOf(document: TextDocument, { events, rest }: Outline): DocumentSymbol[] {
  const symbols = events.map((event) => toSymbol(document, event));
  if (rest) {
    // Nothing is left out without a word.
    const title = l10n.t('{0} more events, in the Events view', counted(rest.count));
    const range = toRange(document, rest.span);
    symbols.push(new DocumentSymbol(title, '', SymbolKind.Null, range, range));
  }
  return symbols;
}

function toSymbol(document: TextDocument, item: OutlineItem): DocumentSymbol {
  const { name, detail, kind, span, selection, children } = item;
  const symbol = new DocumentSymbol(
    plainLabel(name),
    detail,
    kinds[kind],
    toRange(document, span),
    toRange(document, selection),
  );
  symbol.children = children.map((child) => toSymbol(document, child));
  return symbol;
}
