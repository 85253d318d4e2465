import { LazyNode } from '../../json/lazyNode';
import type { Damage } from '../../log/damage';
import type { ContainerInfo } from '../../log/logDocument';
import type { LogRecord } from '../../log/logRecord';
import { firstWhere } from '../../text/firstWhere';
import { type Span, span } from '../../text/span';
import { eventsIn } from '../census/stretch';
import type { ByteWindow, WindowReading } from './byteWindow';

const DAMAGED = 1;
/** Of a record that its own text does not say: it is damaged, or stands in a string or a row. */
const ODD = 2;
const ROW = 4;

/** What is kept of a window that was read: nine bytes for each record, and how many of the other things there are. */
export class WindowRecords {
  readonly length: number;
  readonly damages: number;
  readonly unexplained: number;
  readonly unexplainedCharacters: number;
  readonly unexplainedEvents: number;
  readonly containers: readonly ContainerInfo[];
  readonly #starts: Uint32Array;
  readonly #lengths: Uint32Array;
  readonly #kinds: Uint8Array;

  constructor(
    readonly window: ByteWindow,
    reading: WindowReading,
  ) {
    const places = unexplainedIn(reading);
    this.damages = damagesIn(reading).length;
    this.unexplained = places.length;
    this.unexplainedCharacters = places.reduce((sum, { start, end }) => sum + end - start, 0);
    this.unexplainedEvents = places.reduce((sum, place) => sum + eventsIn(reading.log.text, place).length, 0);
    this.containers = containersIn(reading);
    const { first, count } = ownRecords(reading);
    this.length = count;
    this.#starts = new Uint32Array(count);
    this.#lengths = new Uint32Array(count);
    this.#kinds = new Uint8Array(count);
    for (let index = 0; index < count; index++) {
      this.#keep(index, reading, reading.log.records.at(first + index));
    }
  }

  #keep(index: number, reading: WindowReading, record: LogRecord | undefined): void {
    const { start, end } = inBytes(reading, record?.span ?? reading.own);
    this.#starts[index] = start - this.window.start;
    this.#lengths[index] = end - start;
    const odd = record?.damaged || !(record?.tree instanceof LazyNode);
    this.#kinds[index] = (record?.damaged ? DAMAGED : 0) + (odd ? ODD : 0) + (record?.row ? ROW : 0);
  }

  /** Where a record stands, in bytes of the document. */
  span(index: number): Span {
    const start = this.window.start + (this.#starts[index] ?? 0);
    return span(start, start + (this.#lengths[index] ?? 0));
  }

  isDamaged(index: number): boolean {
    return ((this.#kinds[index] ?? 0) & DAMAGED) > 0;
  }

  isRow(index: number): boolean {
    return ((this.#kinds[index] ?? 0) & ROW) > 0;
  }

  /** Whether the text of a record says all that it is. */
  isPlain(index: number): boolean {
    return ((this.#kinds[index] ?? 0) & ODD) === 0;
  }
}

/** Which of the records read are the window's own: `count` of them from `first` on. */
export function ownRecords({ log: { records }, own }: WindowReading): {
  readonly first: number;
  readonly count: number;
} {
  const startOf = (index: number) => records.at(index)?.span.start ?? 0;
  const first = firstWhere(records.length, (index) => startOf(index) >= own.start);
  return { first, count: firstWhere(records.length, (index) => startOf(index) >= own.end) - first };
}

/** The damages that are the window's own, in bytes. Of one that gathers many places, those that are. */
export function damagesIn(reading: WindowReading): Damage[] {
  return reading.log.damages.flatMap((damage) => {
    const edits = damage.edits.filter((edit) => isOwn(reading, edit.span.start));
    if (damage.edits.length > 0 ? edits.length === 0 : !isOwn(reading, damage.span.start)) {
      return [];
    }
    return {
      ...damage,
      span: inBytes(reading, damage.span),
      places: damage.places.filter(({ start }) => isOwn(reading, start)).map((place) => inBytes(reading, place)),
      edits: edits.map((edit) => ({ ...edit, span: inBytes(reading, edit.span) })),
      removes: damage.removes.filter(({ start }) => isOwn(reading, start)).map((place) => inBytes(reading, place)),
    };
  });
}

/** What the window has that is neither record nor container, in UTF-16 units of the text read. */
function unexplainedIn(reading: WindowReading): Span[] {
  return reading.log.unexplained.filter(({ start }) => isOwn(reading, start));
}

/** The same in bytes. */
export function unexplainedBytes(reading: WindowReading): Span[] {
  return unexplainedIn(reading).map((place) => inBytes(reading, place));
}

function containersIn(reading: WindowReading): ContainerInfo[] {
  return reading.log.containers.map(({ id, span: place, facts, certain }) => ({
    id,
    certain,
    span: inBytes(reading, place),
    facts: facts
      .filter((fact) => isOwn(reading, fact.span.start))
      .map((fact) => ({ ...fact, value: detached(fact.value), span: inBytes(reading, fact.span) })),
  }));
}

function isOwn({ log, own }: WindowReading, offset: number): boolean {
  return own.start <= offset && (offset < own.end || own.end === log.text.length);
}

/** A copy that does not keep the text alive that it was cut from, as V8's do. */
function detached(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

function inBytes({ own, byteAt }: WindowReading, { start, end }: Span): Span {
  const place = (offset: number) => byteAt(Math.min(Math.max(offset, own.start), own.end));
  return span(place(start), place(end));
}
