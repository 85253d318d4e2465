import {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  type CallHierarchyProvider,
  type CancellationToken,
  type Disposable,
  l10n,
  languages,
  type Position,
  SymbolKind,
  type TextDocument,
} from 'vscode';
import {
  type Chains,
  counted,
  type EventRef,
  eventSentence,
  identityOf,
  type Log,
  originText,
  shortLine,
  usesOf,
} from '../../core';
import { selector } from '../logs/languages';
import { plainLabel } from '../shared/plainLabel';
import { inTimeSlices } from '../shared/timeSlices';
import type { EventSpot, ShownEvent, Spots } from './spots';

/** So many things that were done with the same credentials are shown: the session lists all. */
const most = 500;

/** An event in the hierarchy. It keeps no reading alive: the log may be closed while the hierarchy is shown. */
class EventItem extends CallHierarchyItem {
  constructor(
    name: string,
    detail: string,
    { uri, range, selection }: ShownEvent,
    readonly ref: EventRef,
    readonly reading: WeakRef<Log>,
  ) {
    super(SymbolKind.Event, name, detail, uri, range, selection);
  }
}

/** *Show Call Hierarchy*: who gave an event its credentials, up to the first human or service, and what was done with those that it issued. */
export function registerCallHierarchy(spots: Spots): Disposable {
  return languages.registerCallHierarchyProvider(selector, new Hierarchy(spots));
}

class Hierarchy implements CallHierarchyProvider {
  constructor(readonly spots: Spots) {}

  async prepareCallHierarchy(document: TextDocument, position: Position): Promise<EventItem | undefined> {
    const spot = await this.spots.at(document, position);
    return spot && this.#item(spot, '');
  }

  async provideCallHierarchyIncomingCalls(
    item: CallHierarchyItem,
    token: CancellationToken,
  ): Promise<CallHierarchyIncomingCall[] | undefined> {
    const known = await this.#chains(item, token);
    if (!known) {
      return undefined;
    }
    const { chains, spot } = known;
    const origin = chains.originOf(spot.row);
    const told = plainLabel(shortLine(originText(origin)));
    if (origin.kind !== 'issued') {
      const end = new CallHierarchyItem(
        SymbolKind.Null,
        firstName(chains, spot.row, origin.kind),
        told,
        item.uri,
        item.range,
        item.selectionRange,
      );
      return [new CallHierarchyIncomingCall(end, [item.selectionRange])];
    }
    const calls: CallHierarchyIncomingCall[] = [];
    for (const link of [origin.link, ...origin.otherwise]) {
      const sure = plainLabel(shortLine(originText({ ...origin, link })));
      const from = await this.#item({ ...spot, row: link.issuer }, sure);
      from && calls.push(new CallHierarchyIncomingCall(from, [from.selectionRange]));
    }
    return calls;
  }

  async provideCallHierarchyOutgoingCalls(
    item: CallHierarchyItem,
    token: CancellationToken,
  ): Promise<CallHierarchyOutgoingCall[] | undefined> {
    const known = await this.#chains(item, token);
    const uses =
      known && (await inTimeSlices(usesOf(known.chains, known.spot.row), () => token.isCancellationRequested));
    if (!uses) {
      return undefined;
    }
    const calls: CallHierarchyOutgoingCall[] = [];
    for (const row of uses.slice(0, most)) {
      const sure = plainLabel(shortLine(originText(known.chains.originOf(row))));
      const to = token.isCancellationRequested ? undefined : await this.#item({ ...known.spot, row }, sure);
      to && calls.push(new CallHierarchyOutgoingCall(to, [item.selectionRange]));
    }
    if (uses.length > most) {
      const rest = l10n.t('{0} more events, in the session', counted(uses.length - most));
      const more = new CallHierarchyItem(SymbolKind.Null, rest, '', item.uri, item.range, item.selectionRange);
      calls.push(new CallHierarchyOutgoingCall(more, [item.selectionRange]));
    }
    return calls;
  }

  async #chains(
    item: CallHierarchyItem,
    token: CancellationToken,
  ): Promise<{ readonly chains: Chains; readonly spot: EventSpot } | undefined> {
    const spot = item instanceof EventItem ? await this.spots.named(item.ref, item.reading.deref()) : undefined;
    const chains = spot && (await this.spots.busy.during(spot.events.chains(() => token.isCancellationRequested)));
    return chains && { chains, spot };
  }

  async #item(spot: EventSpot, detail: string): Promise<EventItem | undefined> {
    const { events, row } = spot;
    const event = events.set.at(row);
    const log = events.logOf(row)?.log;
    const shown = await this.spots.shown(spot);
    return event && log && shown
      ? new EventItem(plainLabel(eventSentence(event)), detail, shown, events.refOf(row), new WeakRef(log))
      : undefined;
  }
}

/** Who stands at the beginning, as far as the open logs tell. */
function firstName({ set }: Chains, row: number, kind: 'first' | 'absent' | 'unstated'): string {
  const event = set.at(row);
  return kind === 'first' && event
    ? plainLabel(shortLine(identityOf(event).label))
    : kind === 'absent'
      ? l10n.t('In no open log')
      : l10n.t('Not stated');
}
