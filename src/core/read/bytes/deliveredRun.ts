import { s3Log } from '../../containers/s3Log';
import { CLOSE_BRACKET, COMMA, skipSpace } from '../../json/chars';
import { CleanScanner } from '../../json/cleanScanner';
import { deliveredStandsAt } from '../../json/delivered';
import type { ContainerFact } from '../../log/logDocument';
import { span } from '../../text/span';
import type { ByteSource, ByteSteps } from './byteSource';
import { type ByteText, characterStart, decodeBytes } from './byteText';
import { Places } from './places';
import { WindowRecords } from './windowRecords';

/** How a log file begins as a trail delivers it. */
export const DELIVERED_HEAD = '{"Records":[';
const CLOSING = ']}';
/** How many bytes are decoded at a time: what fits into a processor's cache, and is soon forgotten. */
const STRETCH = 65_536;
/** How many times as long a stretch becomes for a record that is longer. */
const GROWTHS = [1, 4, 16] as const;
/** A run ends behind so many bytes: places are counted from its beginning. */
const MOST = 2 ** 31;
/** Where one record ends and the next begins, unless a string says so. */
const BETWEEN = '},{';

/** Sound records one behind the other. */
export interface DeliveredRun {
  readonly places: Places;
  /** Whether the log ends behind them as it should. */
  readonly isWhole: boolean;
}

/**
 * Reads records as a trail delivers them: minified in one list, each sound and beginning as all of them do, which makes it a record to the judge,
 * with one comma between and nothing else in the file. Of such a text no other reading is possible, since it is strict JSON that holds nothing but the list; so a look at each record,
 * in machine code for the most part, is all that there is to do. Ends where anything is otherwise.
 * @param start 0, or directly behind a record
 */
export function* deliveredRun(source: ByteSource, start: number): ByteSteps<DeliveredRun> {
  const places = new Places(start);
  let behind = start;
  for (;;) {
    const { last, isWhole } = yield* longEnough(source, behind, places);
    if (isWhole || last === undefined || last - start > MOST) {
      return { places, isWhole };
    }
    behind = last;
    yield;
  }
}

/** The first records of a run as a window, which need not be read again. */
export function deliveredRecords({ places, isWhole }: DeliveredRun, count = places.length): WindowRecords {
  const end = places.end(count - 1) + (isWhole ? CLOSING.length : 0);
  places.cutTo(count);
  const container = { id: s3Log.id, span: span(places.base, end), facts: NO_FACTS, certain: true };
  return new WindowRecords(undefined, [container], places);
}

const NO_FACTS: readonly ContainerFact[] = [];

/** What a stretch turned out to be. */
interface Read {
  /** Behind the last record that was found; undefined where there is none, or the log ends. */
  readonly last: number | undefined;
  readonly isWhole: boolean;
}

/** Reads a stretch that is long enough for one record at least. */
function* longEnough(source: ByteSource, start: number, places: Places): ByteSteps<Read> {
  for (const times of GROWTHS) {
    const size = STRETCH * times;
    const isLast = (yield* source.reach(start + size + 1)) <= start + size;
    const read = readStretch(source.slice(start, start + size), start, isLast, places);
    if (isLast || read.last !== undefined) {
      return read;
    }
  }
  return { last: undefined, isWhole: false };
}

function readStretch(bytes: Uint8Array, start: number, isLast: boolean, places: Places): Read {
  const decoded = decodeBytes(isLast ? bytes : bytes.subarray(0, characterStart(bytes, bytes.length)));
  const { text } = decoded;
  if (start > 0 && closesAt(text, 0)) {
    return { last: undefined, isWhole: isLast };
  }
  const opening = start === 0 ? DELIVERED_HEAD : ',';
  if (!text.startsWith(opening)) {
    return { last: undefined, isWhole: false };
  }
  const stretch = { ...decoded, start, limit: isLast ? text.length : text.lastIndexOf(BETWEEN) };
  const end = addRecords(stretch, opening.length, places);
  const isWhole = isLast && end > 0 && closesAt(text, end);
  return { last: end < 0 || isWhole ? undefined : start + decoded.byteAt(end), isWhole };
}

interface Stretch extends ByteText {
  readonly start: number;
  /** Behind it no record begins that ends in the stretch. */
  readonly limit: number;
}

/** @returns behind the last record; -1 where there is none. */
function addRecords({ text, byteAt, start, limit }: Stretch, from: number, places: Places): number {
  const scanner = new CleanScanner(text, text.length);
  let last = -1;
  for (let at = from; at < limit && deliveredStandsAt(text, at); ) {
    const end = scanner.end(at);
    const next = end < 0 ? 0 : text.charCodeAt(end);
    if (next !== COMMA && next !== CLOSE_BRACKET) {
      break;
    }
    places.add(start + byteAt(at), start + byteAt(end));
    last = end;
    at = next === COMMA ? end + 1 : limit;
  }
  return last;
}

/** Whether the list and the object end at `at`, and the text behind them. */
function closesAt(text: string, at: number): boolean {
  return text.startsWith(CLOSING, at) && skipSpace(text, at + CLOSING.length, text.length) === text.length;
}
