import { joinRuns } from '../../containers/runs';
import type { ByteList, ByteLog } from '../../log/byteLog';
import type { ContainerInfo, RecordList } from '../../log/logDocument';
import type { LogRecord } from '../../log/logRecord';
import { firstWhere } from '../../text/firstWhere';
import { type Span, touches } from '../../text/span';
import { drain } from '../../text/steps';
import { RecordData, type RecordSource } from '../recordData';
import type { ByteSource } from './byteSource';
import { readWindow, type WindowReading } from './byteWindow';
import { RecordTexts } from './recordTexts';
import { damagesIn, type Others, ownRecords, unexplainedBytes, type WindowRecords } from './windowRecords';

/** A log over the windows of a document. Only places are kept: what stands there is decoded when looked at, and damaged stretches read again. */
export function byteLog(source: ByteSource, windows: readonly WindowRecords[], unread?: Span): ByteLog {
  const records = new ByteRecords(source, windows);
  return {
    containers: joined(windows),
    records,
    damages: listOf(records, ({ damages }) => damages, damagesIn),
    unexplained: listOf(records, ({ unexplained }) => unexplained, unexplainedBytes),
    unexplainedCharacters: sum(windows, ({ others }) => others.unexplainedCharacters),
    unexplainedEvents: sum(windows, ({ others }) => others.unexplainedEvents),
    unread,
  };
}

/** What windows have besides records, made anew for each look. */
function listOf<T>(
  records: ByteRecords,
  count: (others: Others) => number,
  make: (reading: WindowReading) => T[],
): ByteList<T> {
  const length = sum(records.windows, ({ others }) => count(others));
  return length === 0 ? NOTHING : new WindowList(length, records, count, make);
}

const NOTHING: readonly never[] = [];

class WindowList<T> implements ByteList<T> {
  constructor(
    readonly length: number,
    readonly records: ByteRecords,
    readonly count: (others: Others) => number,
    readonly make: (reading: WindowReading) => T[],
  ) {}

  *[Symbol.iterator](): Iterator<T> {
    const { windows, readings } = this.records;
    for (const window of windows) {
      yield* this.count(window.others) > 0 ? this.make(readings.of(window).reading) : [];
    }
  }
}

/** A window that was read again, and which of the records in it is its own first. */
interface Again {
  readonly window: WindowRecords;
  readonly reading: WindowReading;
  readonly first: number;
}

/** The last window that was read again, since who looks at one odd record often looks at the next. */
class Readings {
  #last: Again | undefined;

  constructor(readonly source: ByteSource) {}

  of(records: WindowRecords): Again {
    const { window } = records;
    if (this.#last?.window !== records && window) {
      const reading = drain(readWindow(this.source, window));
      this.#last = { window: records, reading, first: ownRecords(reading).first };
    }
    return this.#last as Again;
  }
}

/** The records of all windows. There may be thousands of such lists, of a few records each, so it has little else. */
class ByteRecords implements RecordList {
  readonly length: number;
  /** By window the index of its first record. */
  readonly #firsts: readonly number[];
  #texts: RecordTexts | undefined;
  #readings: Readings | undefined;

  constructor(
    readonly source: ByteSource,
    readonly windows: readonly WindowRecords[],
  ) {
    let length = 0;
    const firsts = windows.map((window) => {
      length += window.length;
      return length - window.length;
    });
    this.length = length;
    this.#firsts = windows.length > 1 ? firsts : ONLY;
  }

  get readings(): Readings {
    this.#readings ??= new Readings(this.source);
    return this.#readings;
  }

  at(index: number): LogRecord | undefined {
    const firsts = this.#firsts;
    // The last of those that begin there: others before it are empty.
    const which = firstWhere(firsts.length, (place) => (firsts[place] ?? 0) > index) - 1;
    const window = index >= 0 && index < this.length ? this.windows[which] : undefined;
    return window && this.#recordOf(window, index - (firsts[which] ?? 0), index);
  }

  around(offset: number): LogRecord | undefined {
    const before = firstWhere(this.length, (index) => (this.at(index)?.span.start ?? 0) > offset) - 1;
    const record = this.at(before);
    return record && touches(record.span, offset) ? record : undefined;
  }

  *[Symbol.iterator](): Iterator<LogRecord> {
    for (let index = 0; index < this.length; index++) {
      yield this.at(index) as LogRecord;
    }
  }

  #recordOf(window: WindowRecords, place: number, index: number): LogRecord {
    const bytes = window.span(place);
    return new RecordData(
      { index, span: bytes, row: window.isRow(place) },
      () => window.isDamaged(place),
      () => (window.isPlain(place) ? this.#textAt(bytes, window, place) : oddSource(this.readings.of(window), place)),
    );
  }

  #textAt(bytes: Span, { members }: WindowRecords, place: number): RecordSource {
    this.#texts ??= new RecordTexts(this.source);
    const { tree, source } = this.#texts.at(bytes);
    // Of other characters than ASCII nobody knows which is where.
    const isAscii = tree.length === bytes.end - bytes.start;
    return { tree, source, written: isAscii ? members?.of(place, source, tree.offset) : undefined };
  }
}

/** Of one window. */
const ONLY: readonly number[] = [0];

/** A record that its own text does not say, by the text of the window around it. */
function oddSource({ reading, first }: Again, place: number): RecordSource {
  return reading.log.records.at(first + place) as LogRecord;
}

/** The containers of all windows: those of one kind that follow each other are one. */
function joined(windows: readonly WindowRecords[]): readonly ContainerInfo[] {
  const [only, ...others] = windows;
  if (only && others.length === 0) {
    return only.containers;
  }
  return joinRuns(
    windows.flatMap(({ containers, window, length }) =>
      containers.map((container) => ({
        ...container,
        wrapper: window !== undefined && !window.head?.inArray && length === 1,
      })),
    ),
  );
}

function sum(windows: readonly WindowRecords[], count: (window: WindowRecords) => number): number {
  return windows.reduce((total, window) => total + count(window), 0);
}
