import { CLOSE_BRACKET, COMMA, isSpace } from '../../json/chars';
import { deliveredOpening } from '../../json/delivered';
import { ByteScanner } from './byteScanner';
import { decodeText } from './byteText';
import { inAscii, standsAt } from './byteTokens';
import { MemberPlaces } from './memberPlaces';
import { Places } from './places';

/** How a log file begins as a trail delivers it. */
export const DELIVERED_HEAD = '{"Records":[';
const HEAD = inAscii(DELIVERED_HEAD);
/** What stands behind a record that is not the last one. */
const BEFORE = inAscii(',');
/** Where one record ends and the next begins, unless a string says so. */
const BETWEEN = inAscii('},{');
/** How such a file ends. */
export const CLOSING = inAscii(']}');
/** Longer than how a record begins. */
const LONGEST_OPENING = 512;

/** What a stretch turned out to be. */
export interface Read {
  /** Behind the last record that was found; undefined where there is none, or the log ends. */
  readonly last: number | undefined;
  readonly isWhole: boolean;
}

/** Records as a trail delivers them, in stretches of bytes that follow each other. */
export class DeliveredStretches {
  readonly places: Places;
  readonly members: MemberPlaces | undefined;
  readonly #scanner: ByteScanner;
  /** How the last record began that was looked at: most begin so. */
  #opening: Uint8Array = inAscii('');

  /** @param notesMembers whether somebody is to be told where the members of records stand */
  constructor(start: number, notesMembers: boolean) {
    this.places = new Places(start);
    this.members = notesMembers ? new MemberPlaces() : undefined;
    this.#scanner = new ByteScanner(notesMembers);
  }

  /** @param start where the stretch begins @param isLast whether the document ends with it */
  read(bytes: Uint8Array, start: number, isLast: boolean): Read {
    if (start > 0 && closesAt(bytes, 0)) {
      return { last: undefined, isWhole: isLast };
    }
    const before = start === 0 ? HEAD : BEFORE;
    const limit = isLast ? bytes.length : lastBetween(bytes);
    const end = standsAt(bytes, 0, before) ? this.#addRecords(bytes, start, before.length, limit) : -1;
    const isWhole = isLast && end > 0 && closesAt(bytes, end);
    return { last: end < 0 || isWhole ? undefined : start + end, isWhole };
  }

  /** @param limit behind it no record begins that ends in the stretch @returns behind the last record; -1 where there is none */
  #addRecords(bytes: Uint8Array, start: number, first: number, limit: number): number {
    let last = -1;
    for (let at = first; at < limit && this.#opensAt(bytes, at); ) {
      const end = this.#scanner.end(bytes, at);
      const next = end < 0 ? 0 : bytes[end];
      if (next !== COMMA && next !== CLOSE_BRACKET) {
        break;
      }
      this.places.add(start + at, start + end);
      this.members?.add(this.#scanner, end - at);
      last = end;
      at = next === COMMA ? end + 1 : limit;
    }
    return last;
  }

  #opensAt(bytes: Uint8Array, at: number): boolean {
    if (this.#opening.length === 0 || !standsAt(bytes, at, this.#opening)) {
      this.#opening = inAscii(deliveredOpening(decodeText(bytes.subarray(at, at + LONGEST_OPENING))) ?? '');
    }
    return this.#opening.length > 0;
  }
}

/** Where the last record ends that another one follows; -1 where none does. */
function lastBetween(bytes: Uint8Array): number {
  let at = bytes.length - BETWEEN.length;
  while (at >= 0 && !standsAt(bytes, at, BETWEEN)) {
    at--;
  }
  return at;
}

/** Whether the list and the object end at `at`, and the document behind them. */
function closesAt(bytes: Uint8Array, at: number): boolean {
  return standsAt(bytes, at, CLOSING) && bytes.subarray(at + CLOSING.length).every(isSpace);
}
