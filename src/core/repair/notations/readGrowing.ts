import { CleanScanner } from '../../json/cleanScanner';
import type { Steps } from '../../text/steps';
import type { Budget } from '../budget/budget';
import { cutOff, missingCloser } from '../kinds/brackets';
import type { ReadingContext } from '../lookahead/readingContext';
import type { DecodedPart } from './decodedPart';
import type { Sample } from './sample';

/** How far a sample in a notation reaches at most: nobody pastes more. It is decoded as a whole. */
const REACH = 4_194_304;
/** How much of it is decoded at first. */
const FIRST_LENGTH = 1024;
/** How much is decoded of what has many damages before its end is believed: it may break off where the decoded text does. */
const LONG = 16_384;
/** How much more than twice its length is decoded at first, when that is known. */
const MARGIN = 256;
/** More is not damaged where a text breaks off: a mark, a value and a bracket. */
export const MOST_AT_END = 3;
/** How many characters read once more cost as much as a step. */
const CHARACTERS_A_STEP = 4;

/** Reads a sample of a text. */
export type Read = (text: string, start: number, limit: number, context: ReadingContext) => Steps<Sample | undefined>;

/** Where a sample in another notation is read, and by whom. */
export interface Place {
  readonly start: number;
  readonly limit: number;
  readonly budget: Budget;
  readonly read: Read;
  /** How long it was when it was read as it stands; then reading it once more costs budget. */
  readonly length?: number;
}

/** What was read in a part, with offsets of its decoded text. */
export interface Found {
  readonly inner: Sample;
  readonly part: DecodedPart;
  /** What it cost in budget. */
  readonly spent: number;
}

/**
 * Decodes more and more of a sample until what is read of it ends well before what is decoded does, so that many short ones in a long text
 * cost no more than few.
 * @param decodeTo gives the part that reaches no further than an offset, `whole` when the notation ends there.
 */
export function* readGrowing(
  { start, limit, budget, read, length: known }: Place,
  decodeTo: (reach: number) => { readonly part: DecodedPart; readonly whole: boolean },
): Steps<Found | undefined> {
  const last = Math.min(limit, start + REACH);
  const { isLeft } = budget;
  const first = known === undefined ? FIRST_LENGTH : MARGIN + 2 * known;
  let spent = 0;
  for (let length = first; ; length *= 4) {
    const reach = Math.min(last, start + length);
    const { part, whole } = decodeTo(reach);
    const { text: decoded } = part.text;
    const inner = yield* read(decoded, 0, decoded.length, aroundAll(decoded, budget));
    spent += known === undefined && length === first ? 0 : (reach - start) / CHARACTERS_A_STEP;
    const ends = inner !== undefined && inner.end * 4 < decoded.length * 3;
    if (whole || reach === last || (ends && (isBelieved(inner) || length > LONG)) || !(isLeft || length === first)) {
      budget.spend(known === undefined && !ends ? 0 : spent);
      return inner && { inner, part, spent };
    }
  }
}

/** A decoded text may hold many records: what is damaged in one stays there. */
function aroundAll(decoded: string, budget: Budget): ReadingContext {
  return { budget, elements: { scanner: new CleanScanner(decoded, decoded.length), reuse: undefined } };
}

/** Whether there is little wrong with a sample, and no bracket is missing: what follows would tell whether an object in it is another event. */
function isBelieved({ reports }: Sample): boolean {
  return reports.length <= MOST_AT_END && !reports.some(({ kind }) => kind === missingCloser || kind === cutOff);
}
