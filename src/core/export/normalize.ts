import { jsonText } from '../json/jsonText';
import type { LogDocument } from '../log/logDocument';
import type { LogRecord } from '../log/logRecord';
import { holds, overlaps, type Span, touches } from '../text/span';
import type { Steps } from '../text/steps';
import { mendsIn, mendsOf, saysTheSame } from './recordText';

/** Records written out as strict JSON. */
export interface NormalizedLog {
  /** A single record as it is, several as a log file: `{"Records":[…]}`. Ends with a line break. */
  readonly text: string;
  /** How many records are in it; fewer than asked for when the text would have become too long. */
  readonly written: number;
  /** How many of them were damaged. */
  readonly damaged: number;
  /** How many of them are mended in a way that is uncertain. */
  readonly uncertain: number;
  /** How many were left out, since what would have been written does not say what the document says: a defect of ours. */
  readonly refused: number;
}

/**
 * Writes records as strict, indented JSON, whatever they came in: damage is mended by notation, records inside strings and rows of tables
 * become objects, and no value is changed: each text is compared with the document, and one that says something else is left out. `indexes` says which records, `most` after how many characters to stop; one record is
 * always written. Pauses after each record.
 */
export function* normalize(log: LogDocument, indexes: Iterable<number>, most: number): Steps<NormalizedLog> {
  const wanted = [...indexes];
  const alone = wanted.length === 1;
  const mends = mendsOf(log);
  const parts: string[] = [];
  const counts = { damaged: 0, uncertain: 0, refused: 0 };
  let length = 0;
  for (const index of wanted) {
    const record = log.records.at(index);
    const text = record && jsonText(record.tree, log.text, alone ? 0 : 2);
    length += text?.length ?? 0;
    if (length > most && parts.length) {
      break;
    }
    if (record && text) {
      const own = mendsIn(record, mends);
      if (saysTheSame(log, record, own, text)) {
        parts.push(text);
        counts.damaged += Number(record.damaged);
        counts.uncertain += Number(own.some(({ certain }) => !certain));
      } else {
        counts.refused++;
      }
    }
    yield;
  }
  const list = parts.length ? `[\n    ${parts.join(',\n    ')}\n  ]` : '[]';
  const text = alone && parts[0] ? `${parts[0]}\n` : `{\n  "Records": ${list}\n}\n`;
  return { text, written: parts.length, ...counts };
}

/** Which records a selection touches, as indexes in text order; without a selected text, the one that the cursor is in. None beside all of them. */
export function recordsAt(log: LogDocument, selection: Span): readonly number[] {
  if (selection.start === selection.end) {
    const record = log.records.around(selection.start);
    return record ? [record.index] : [];
  }
  return indexesOf(log, ({ span }) => overlaps(span, selection));
}

/** The records of the container that an offset is in, as indexes in text order; none outside of all containers. */
export function recordsAround(log: LogDocument, offset: number): readonly number[] {
  const container = log.containers.find(({ span }) => touches(span, offset))?.span;
  return container ? indexesOf(log, ({ span }) => holds(container, span)) : [];
}

function indexesOf(log: LogDocument, wanted: (record: LogRecord) => boolean): number[] {
  const found: number[] = [];
  for (const record of log.records) {
    if (wanted(record)) {
      found.push(record.index);
    }
  }
  return found;
}
