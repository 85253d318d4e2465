import { type Disposable, Location, languages, Range, SymbolInformation, SymbolKind, Uri } from 'vscode';
import { type EventRef, eventText, type Log, type NamedEvent, namedEvents, shortLine } from '../../core';
import { OpenDocument } from '../logs/openDocument';
import { fileName, toRange } from '../shared/convert';
import { plainLabel } from '../shared/plainLabel';
import { inTimeSlices } from '../shared/timeSlices';
import type { AllEvents } from './allEvents';
import type { Spots } from './spots';

/** So many are listed: nobody reads more, and whoever types on gets others. */
const most = 200;
/** More of a name is not read. */
const longest = 120;

/** An event among the symbols; where it is shown is found when somebody goes there. It keeps no reading alive. */
class EventSymbol extends SymbolInformation {
  constructor(
    name: string,
    container: string,
    location: Location,
    readonly ref: EventRef,
    readonly reading: WeakRef<Log>,
  ) {
    super(name, SymbolKind.Event, container, location);
  }
}

/** *Go to Symbol in Workspace*: a part of an event's name, of who acted, of what it was about, or an id jumps to it, in all open logs. */
export function registerWorkspaceSymbols(spots: Spots): Disposable {
  return languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query, token) {
      if (!query.trim()) {
        return undefined;
      }
      const events = await spots.logs.events();
      const found = await inTimeSlices(namedEvents(events.set, query, most), () => token.isCancellationRequested);
      return found?.flatMap((one) => symbolOf(events, one) ?? []);
    },
    async resolveWorkspaceSymbol(symbol) {
      const spot = symbol instanceof EventSymbol ? await spots.named(symbol.ref, symbol.reading.deref()) : undefined;
      const shown = spot && (await spots.shown(spot));
      if (shown) {
        symbol.location = new Location(shown.uri, shown.selection);
      }
      return symbol;
    },
  });
}

function symbolOf(events: AllEvents, { row, names }: NamedEvent): EventSymbol | undefined {
  const event = events.set.at(row);
  const log = events.logOf(row);
  if (!event || !log) {
    return undefined;
  }
  const { name, actor, target, time } = eventText(event, { said: [], run: undefined, date: undefined });
  const said = [name, actor, target].flatMap((text) => text || []);
  // VS Code shows only what it finds the query in.
  const asked = names.filter((one) => !said.some((text) => text.includes(one)));
  const label = [...said, ...new Set(asked)].map((text) => plainLabel(shortLine(text, longest))).join(' · ');
  const uri = Uri.parse(log.open.uri, true);
  const container = [time, fileName(uri)].flatMap((text) => (text ? shortLine(text, longest) : [])).join(' · ');
  const { open } = log;
  // Of a log without a document the place is found when it is needed.
  const range = open instanceof OpenDocument ? toRange(open.document, event.span) : new Range(0, 0, 0, 0);
  return new EventSymbol(
    label,
    plainLabel(container),
    new Location(uri, range),
    events.refOf(row),
    new WeakRef(log.log),
  );
}
