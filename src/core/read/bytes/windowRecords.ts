import { LazyNode } from '../../json/lazyNode';
import type { Damage } from '../../log/damage';
import type { ContainerInfo } from '../../log/logDocument';
import type { LogRecord } from '../../log/logRecord';
import { firstWhere } from '../../text/firstWhere';
import { type Span, span } from '../../text/span';
import { eventsIn } from '../census/stretch';
import type { ByteWindow, WindowReading } from './byteWindow';
import type { MemberPlaces } from './memberPlaces';
import { Places } from './places';

const DAMAGED = 1;
/** Of a record that its own text does not say: it is damaged, or stands in a string or a row. */
const ODD = 2;
const ROW = 4;

/** What is kept of a window that was read: where each record stands and what it is like, and how many of the other things there are. */
export class WindowRecords {
  /**
   * @param window to be read again where more is to be known; undefined where the texts of its records say all.
   * @param kinds by record; undefined where the text of each says all that it is.
   * @param members where those of the records stand, as far as that was noted.
   */
  constructor(
    readonly window: ByteWindow | undefined,
    readonly containers: readonly ContainerInfo[],
    readonly places: Places,
    readonly kinds?: Uint8Array,
    readonly others: Others = NO_OTHERS,
    readonly members?: MemberPlaces,
  ) {}

  get length(): number {
    return this.places.length;
  }

  /** Where a record stands, in bytes of the document. */
  span(index: number): Span {
    return span(this.places.start(index), this.places.end(index));
  }

  isDamaged(index: number): boolean {
    return ((this.kinds?.[index] ?? 0) & DAMAGED) > 0;
  }

  isRow(index: number): boolean {
    return ((this.kinds?.[index] ?? 0) & ROW) > 0;
  }

  /** Whether the text of a record says all that it is. */
  isPlain(index: number): boolean {
    return ((this.kinds?.[index] ?? 0) & ODD) === 0;
  }
}

/** How much a window has besides records. */
export interface Others {
  readonly damages: number;
  readonly unexplained: number;
  readonly unexplainedCharacters: number;
  readonly unexplainedEvents: number;
}

const NO_OTHERS: Others = { damages: 0, unexplained: 0, unexplainedCharacters: 0, unexplainedEvents: 0 };

/** What is to be kept of a reading. */
export function windowRecords(window: ByteWindow, reading: WindowReading): WindowRecords {
  const { first, count } = ownRecords(reading);
  const places = new Places(window.start, count);
  const kinds = new Uint8Array(count);
  for (let index = 0; index < count; index++) {
    const record = reading.log.records.at(first + index);
    const { start, end } = inBytes(reading, record?.span ?? reading.own);
    places.add(start, end);
    kinds[index] = kindOf(record);
  }
  places.cutTo(count);
  const isPlain = kinds.every((kind) => kind === 0);
  return new WindowRecords(window, containersIn(reading), places, isPlain ? undefined : kinds, othersIn(reading));
}

function kindOf(record: LogRecord | undefined): number {
  const odd = record?.damaged || !(record?.tree instanceof LazyNode);
  return (record?.damaged ? DAMAGED : 0) + (odd ? ODD : 0) + (record?.row ? ROW : 0);
}

function othersIn(reading: WindowReading): Others {
  const places = unexplainedIn(reading);
  return {
    damages: damagesIn(reading).length,
    unexplained: places.length,
    unexplainedCharacters: places.reduce((sum, { start, end }) => sum + end - start, 0),
    unexplainedEvents: places.reduce((sum, place) => sum + eventsIn(reading.log.text, place).length, 0),
  };
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
