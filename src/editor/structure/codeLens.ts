import { CodeLens, Disposable, EventEmitter, languages, type Range, type TextDocument, workspace } from 'vscode';
import { eventSentence, type LogDocument } from '../../core';
import { logLanguage } from '../logs/languages';
import type { OpenDocuments } from '../logs/openDocuments';
import { toRange } from '../shared/convert';
import { plainLabel } from '../shared/plainLabel';
import { changesCodeLens, showsCodeLens } from '../shared/settings';
import { inTimeSlices } from '../shared/timeSlices';

/** How many events get one, as many as get a symbol. */
const most = 20_000;

/** The place over an event; its sentence is made when it comes into sight. */
class EventLens extends CodeLens {
  constructor(
    range: Range,
    readonly document: TextDocument,
    readonly version: number,
    readonly index: number,
  ) {
    super(range);
  }
}

/** The sentence of each event over it, so that one can read a log of which all is folded. Not in a log on one line, where they would stand in a row. */
export function registerCodeLens(documents: OpenDocuments): Disposable {
  const changed = new EventEmitter<void>();
  return Disposable.from(
    changed,
    workspace.onDidChangeConfiguration((event) => changesCodeLens(event) && changed.fire()),
    languages.registerCodeLensProvider(
      { language: logLanguage },
      {
        onDidChangeCodeLenses: changed.event,
        async provideCodeLenses(document, token) {
          const log = showsCodeLens(document) ? await documents.read(document) : undefined;
          const stale = () => token.isCancellationRequested || documents.ready(document) !== log;
          return log && (await inTimeSlices(lenses(document, log), stale));
        },
        resolveCodeLens(lens) {
          const { document, version, index } = lens as EventLens;
          const record = document.version === version ? documents.ready(document)?.records.at(index) : undefined;
          lens.command = { title: record ? plainLabel(eventSentence(record)) : '', command: '' };
          return lens;
        },
      },
    ),
  );
}

/** One for each event that begins a line and has more than one. */
function* lenses(document: TextDocument, { text, records }: LogDocument): Generator<void, EventLens[], void> {
  const found: EventLens[] = [];
  const { version } = document;
  for (const { index, span } of records) {
    const range = toRange(document, span);
    const beginsLine = /^\s*$/.test(text.slice(span.start - Math.min(range.start.character, 200), span.start));
    if (beginsLine && range.start.character <= 200 && !range.isSingleLine && found.length < most) {
      found.push(new EventLens(range, document, version, index));
    }
    yield;
  }
  return found;
}
