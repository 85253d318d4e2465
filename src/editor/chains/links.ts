import { Disposable, DocumentLink, l10n, languages, type Range, type TextDocument } from 'vscode';
import type { EventRef, Log, LogDocument, OtherPlaces } from '../../core';
import { logLanguage } from '../logs/languages';
import { toRange } from '../shared/convert';
import { inTimeSlices } from '../shared/timeSlices';
import type { AllEvents } from './allEvents';
import { linkTooltip } from './linkTooltip';
import type { Spots } from './spots';

/** So many links a document gets, and among so many events they are looked for: each is drawn, and what all events mention is kept. */
const most = 2000;
const mostEvents = 50_000;
/** What is further right VS Code draws no more. */
const lastColumn = 10_000;
/** Logs that come together, such as those of a folder, are one change. */
const restMs = 1000;

/** A way to another event, whose place is found when somebody goes it. It keeps no reading alive. */
class PlaceLink extends DocumentLink {
  constructor(
    range: Range,
    readonly text: string,
    readonly ref: EventRef,
    readonly reading: WeakRef<Log> | undefined,
    tooltip: string,
  ) {
    super(range);
    this.tooltip = tooltip;
  }
}

/**
 * ARNs, keys and ids of an event are links to where the open logs have them otherwise: to the event that issued them, or the sign-in with which their
 * session began, else to the next one that mentions them. What is nowhere else is no link. A link is an address with a place and no command, and what is shown of it quotes no log.
 */
export function registerLinks(spots: Spots): Disposable {
  const register = () =>
    languages.registerDocumentLinkProvider(
      { language: logLanguage },
      {
        provideDocumentLinks: (document, token) => linksOf(spots, document, () => token.isCancellationRequested),
        resolveDocumentLink: (link) => (link instanceof PlaceLink ? resolved(spots, link) : link),
      },
    );
  let registered = register();
  let timer: ReturnType<typeof setTimeout> | undefined;
  // VS Code asks again when a text changes; that another log has come or gone it hears only so.
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      registered.dispose();
      registered = register();
    }, restMs);
  };
  return Disposable.from(
    spots.documents.store.onDidChange(again),
    spots.documents.store.onDidClose(again),
    new Disposable(() => {
      clearTimeout(timer);
      registered.dispose();
    }),
  );
}

async function linksOf(
  spots: Spots,
  document: TextDocument,
  stale: () => boolean,
): Promise<DocumentLink[] | undefined> {
  const log = await spots.documents.read(document);
  // In a log on one line hardly any would be seen.
  if (!log || log.records.length === 0 || log.text.length > document.lineCount * lastColumn) {
    return undefined;
  }
  const events = await spots.logs.events();
  const places = events.set.length > mostEvents ? undefined : await events.otherPlaces(stale);
  const isOld = () => stale() || spots.documents.ready(document) !== log;
  return places && inTimeSlices(links(spots, document, log, events, places), isOld);
}

function* links(
  spots: Spots,
  document: TextDocument,
  log: LogDocument,
  events: AllEvents,
  places: OtherPlaces,
): Generator<void, DocumentLink[], void> {
  const found: DocumentLink[] = [];
  const open = spots.documents.of(document);
  for (const record of log.records) {
    const row = open && events.rowOf(open, log, record.index);
    for (const place of row === undefined ? [] : places.from(row, record, log.text)) {
      const range = toRange(document, place.span);
      const reading = events.logOf(place.row)?.log;
      if (range.end.character <= lastColumn) {
        const ref = events.refOf(place.row);
        found.push(new PlaceLink(range, place.text, ref, reading && new WeakRef(reading), linkTooltip(place, l10n)));
      }
    }
    if (found.length >= most) {
      break;
    }
    yield;
  }
  return found;
}

/** VS Code goes to the place that stands behind the address, and opens it whatever its scheme. */
async function resolved(spots: Spots, link: PlaceLink): Promise<DocumentLink> {
  const spot = await spots.named(link.ref, link.reading?.deref());
  const shown = spot && (await spots.shown(spot, link.text));
  if (shown) {
    // A place and no stretch: what is selected a stray key would replace.
    const { line, character } = shown.selection.start;
    link.target = shown.uri.with({ fragment: `L${line + 1},${character + 1}` });
  }
  return link;
}
