import { type Location, type Position, Range, type TextDocument, type Uri, workspace } from 'vscode';
import {
  type EventData,
  type EventRef,
  headOf,
  type Identifier,
  identifierAt,
  type Log,
  placeOf,
  type Span,
} from '../../core';
import type { OpenDocuments } from '../logs/openDocuments';
import type { OpenLog } from '../logs/openLog';
import { sameRecord } from '../logs/sameRecord';
import type { Busy } from '../shared/busy';
import { toRange } from '../shared/convert';
import type { AllEvents } from './allEvents';
import type { AllLogs } from './allLogs';

/** An event among those of all open logs. */
export interface EventSpot {
  readonly events: AllEvents;
  readonly row: number;
}

/** What somebody points at in an event. */
interface Pointed extends EventSpot {
  /** Where the event stands. */
  readonly range: Range;
  /** The identifier there, and what it stands on; undefined beside values. */
  readonly identifier: (Identifier & { readonly range: Range }) | undefined;
}

/** Where an event is shown. */
export interface ShownEvent {
  readonly uri: Uri;
  readonly range: Range;
  /** What stands for it, within the range. */
  readonly selection: Range;
}

/** The way from places in texts to events among all open logs, and back. */
export class Spots {
  constructor(
    readonly documents: OpenDocuments,
    readonly logs: AllLogs,
  ) {}

  get busy(): Busy {
    return this.documents.store.busy;
  }

  /** What is at a place of a document; undefined where there is no event. */
  async at(document: TextDocument, position: Position): Promise<Pointed | undefined> {
    const open = this.documents.of(document);
    const log = open && (await this.documents.store.read(open));
    const offset = document.offsetAt(position);
    const record = log?.records.around(offset);
    const spot = open && log && record && (await this.#spot(open, log, record.index));
    if (!record || !spot) {
      return undefined;
    }
    const identifier = identifierAt(record, offset);
    const range = toRange(document, record.span);
    return { ...spot, range, identifier: identifier && { ...identifier, range: toRange(document, identifier.span) } };
  }

  /** An event by its name, and the reading of its log that the name is from, if that is not the present one. */
  async named([uri, index]: EventRef, earlier?: Log): Promise<EventSpot | undefined> {
    const open = this.documents.store.get(uri);
    const log = open && (await this.documents.store.read(open));
    const record = log && sameRecord(earlier ?? log, index, log);
    return open && log && record && this.#spot(open, log, record.index);
  }

  /** Where a row's event is shown: where it states an identifier, else its name, stands for it. Undefined when it is gone. */
  async shown({ events, row }: EventSpot, identifier?: string): Promise<ShownEvent | undefined> {
    const place = await this.#locate(events, row);
    if (!place) {
      return undefined;
    }
    const { uri, range } = place;
    const document = await workspace.openTextDocument(uri);
    const start = document.offsetAt(range.start);
    // Where one ends the next may begin.
    const event = (await this.documents.read(document))?.records.around(start + 1);
    const selection = event && toRange(document, spanIn(event, identifier));
    return { uri, range, selection: selection && range.contains(selection) ? selection : empty(range.start) };
  }

  async #spot(open: OpenLog, log: Log, index: number): Promise<EventSpot | undefined> {
    const events = await this.logs.events();
    const row = events.rowOf(open, log, index);
    return row === undefined ? undefined : { events, row };
  }

  async #locate(events: AllEvents, row: number): Promise<Location | undefined> {
    const known = events.logOf(row);
    const log = known && (await this.documents.store.read(known.open).catch(() => undefined));
    const record = known && log && sameRecord(known.log, events.set.place(row).index, log);
    return record && known.open.locate(record.index);
  }
}

function spanIn(event: EventData, identifier: string | undefined): Span {
  return (identifier === undefined ? undefined : placeOf(event, identifier)) ?? headOf(event);
}

function empty(position: Position): Range {
  return new Range(position, position);
}
