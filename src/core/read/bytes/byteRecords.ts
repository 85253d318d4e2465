import { joinRuns } from '../../containers/runs';
import type { ByteList, ByteLog } from '../../log/byteLog';
import type { ContainerInfo, RecordList } from '../../log/logDocument';
import type { LogRecord } from '../../log/logRecord';
import { firstWhere } from '../../text/firstWhere';
import type { Span } from '../../text/span';
import { drain } from '../../text/steps';
import { RecordData, type RecordSource } from '../recordData';
import { recordsAt } from '../recordsAt';
import type { ByteSource } from './byteSource';
import { readWindow, type WindowReading } from './byteWindow';
import { RecordTexts } from './recordTexts';
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
    records: records(windows, readings),
    damages: listOf((window) => window.others.damages, damagesIn),
    unexplained: listOf((window) => window.others.unexplained, unexplainedBytes),
    unexplainedCharacters: sum(windows, (window) => window.others.unexplainedCharacters),
    unexplainedEvents: sum(windows, (window) => window.others.unexplainedEvents),
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

function records(windows: readonly WindowRecords[], readings: Readings): RecordList {
  const texts = new RecordTexts(readings.source);
  const filled = windows.filter((window) => window.length > 0);
  const firsts = [0];
  for (const window of filled) {
    firsts.push((firsts.at(-1) ?? 0) + window.length);
  }
  const length = firsts.at(-1) ?? 0;
  const at = (index: number): LogRecord | undefined => {
    const which = firstWhere(firsts.length, (place) => (firsts[place] ?? 0) > index) - 1;
    const window = index >= 0 && index < length ? filled[which] : undefined;
    return window && recordOf(window, index - (firsts[which] ?? 0), index, texts, readings);
  };
  const before = (offset: number) => firstWhere(length, (index) => (at(index)?.span.start ?? 0) > offset) - 1;
  return recordsAt(length, at, before);
}

function recordOf(
  window: WindowRecords,
  place: number,
  index: number,
  texts: RecordTexts,
  readings: Readings,
): LogRecord {
  const bytes = window.span(place);
  return new RecordData(
    { index, span: bytes, row: window.isRow(place) },
    () => window.isDamaged(place),
    () => (window.isPlain(place) ? texts.at(bytes) : oddSource(readings.of(window), place)),
  );
}

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
      containers.map((container) => ({ ...container, wrapper: !window.head?.inArray && length === 1 })),
    ),
  );
}

function sum(windows: readonly WindowRecords[], count: (window: WindowRecords) => number): number {
  return windows.reduce((total, window) => total + count(window), 0);
}
