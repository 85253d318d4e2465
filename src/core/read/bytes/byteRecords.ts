import { joinRuns } from '../../containers/runs';
import { LazyNode, TreeCache } from '../../json/lazyNode';
import type { ByteList, ByteLog } from '../../log/byteLog';
import type { ContainerInfo, RecordList } from '../../log/logDocument';
import type { LogRecord } from '../../log/logRecord';
import { firstWhere } from '../../text/firstWhere';
import type { Span } from '../../text/span';
import { drain } from '../../text/steps';
import { RecordData, type RecordSource } from '../recordData';
import { recordsAt } from '../recordsAt';
import type { ByteSource } from './byteSource';
import { decodeBytes } from './byteText';
import { readWindow, type WindowReading } from './byteWindow';
import { damagesIn, ownRecords, unexplainedBytes, type WindowRecords } from './windowRecords';

/** A log over the windows of a document. Only places are kept: what stands there is decoded when looked at, and damaged stretches read again. */
export function byteLog(source: ByteSource, windows: readonly WindowRecords[], unread?: Span): ByteLog {
  const readings = new Readings(source);
  const listOf = <T>(count: (window: WindowRecords) => number, make: (reading: WindowReading) => T[]): ByteList<T> => ({
    length: sum(windows, count),
    *[Symbol.iterator]() {
      for (const window of windows) {
        yield* count(window) > 0 ? make(readings.of(window).reading) : [];
      }
    },
  });
  return {
    containers: joined(windows),
    records: records(source, windows, readings),
    damages: listOf((window) => window.damages, damagesIn),
    unexplained: listOf((window) => window.unexplained, unexplainedBytes),
    unexplainedCharacters: sum(windows, (window) => window.unexplainedCharacters),
    unexplainedEvents: sum(windows, (window) => window.unexplainedEvents),
    unread,
  };
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

  of(window: WindowRecords): Again {
    if (this.#last?.window !== window) {
      const reading = drain(readWindow(this.source, window.window));
      this.#last = { window, reading, first: ownRecords(reading).first };
    }
    return this.#last;
  }
}

function records(source: ByteSource, windows: readonly WindowRecords[], readings: Readings): RecordList {
  const filled = windows.filter((window) => window.length > 0);
  const firsts = [0];
  for (const window of filled) {
    firsts.push((firsts.at(-1) ?? 0) + window.length);
  }
  const length = firsts.at(-1) ?? 0;
  const at = (index: number): LogRecord | undefined => {
    const which = firstWhere(firsts.length, (place) => (firsts[place] ?? 0) > index) - 1;
    const window = index >= 0 && index < length ? filled[which] : undefined;
    return window && recordOf(source, window, index - (firsts[which] ?? 0), index, readings);
  };
  const before = (offset: number) => firstWhere(length, (index) => (at(index)?.span.start ?? 0) > offset) - 1;
  return recordsAt(length, at, before);
}

function recordOf(
  source: ByteSource,
  window: WindowRecords,
  place: number,
  index: number,
  readings: Readings,
): LogRecord {
  const bytes = window.span(place);
  return new RecordData(
    { index, span: bytes, row: window.isRow(place) },
    () => window.isDamaged(place),
    () => (window.isPlain(place) ? plainSource(source, bytes) : oddSource(readings.of(window), place)),
  );
}

/** A sound record, by its own text. */
function plainSource(bytes: ByteSource, { start, end }: Span): RecordSource {
  const { text } = decodeBytes(bytes.slice(start, end));
  return { source: text, tree: new LazyNode(new TreeCache(text), 0, text.length) };
}

/** Any other, by the text of the window around it. */
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
      containers.map((container) => ({ ...container, wrapper: !window.head?.inArray && length === 1 })),
    ),
  );
}

function sum(windows: readonly WindowRecords[], count: (window: WindowRecords) => number): number {
  return windows.reduce((total, window) => total + count(window), 0);
}
