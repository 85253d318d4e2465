import { type Disposable, DocumentSymbol, l10n, languages, SymbolKind, type TextDocument } from 'vscode';
import { counted, type LogDocument, type Outline, type OutlineItem, type OutlineKind, outlineOf } from '../../core';
import { selector } from '../logs/languages';
import type { OpenDocuments } from '../logs/openDocuments';
import { toRange } from '../shared/convert';
import { madeInSteps } from '../shared/madeInSteps';
import { plainLabel } from '../shared/plainLabel';
import { inTimeSlices } from '../shared/timeSlices';

/** How many symbols are handed to the editor: it gets all of them at once, each with two ranges. */
const most = 12_000;

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
        return log && inTimeSlices(symbols(document, log), stale);
      },
    },
    { label: l10n.t('CloudTrail Events') },
  );
}

function* symbols(document: TextDocument, log: LogDocument): Generator<void, DocumentSymbol[], void> {
  // Of a page the events alone: sticky scroll follows the outline that covers most, which shall be that of its headings.
  const { events, rest } = yield* outlineOf(log, most, document.languageId === 'markdown' ? 'events' : 'values');
  const made = yield* madeInSteps(events, (event) => toSymbol(document, event));
  return rest ? [...made, forRest(document, rest)] : made;
}

/** Nothing is left out without a word. */
function forRest(document: TextDocument, { count, span }: NonNullable<Outline['rest']>): DocumentSymbol {
  const title = l10n.t('{0} more events, in the Events view', counted(count));
  const range = toRange(document, span);
  return new DocumentSymbol(title, '', SymbolKind.Null, range, range);
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
