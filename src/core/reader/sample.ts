import { drain, type Steps } from '../text/steps';
import type { JsonNode } from '../tree/node';
import type { DecodedText } from './embedded/decodedText';
import { type Surroundings, within } from './machine/around';
import type { Patience } from './machine/patience';
import type { Report } from './machine/report';
import { readValue } from './repair/readValue';
import { readOtherwise, readWrapped } from './samples/otherwise/readOtherwise';
import type { Read } from './samples/readGrowing';
import { readNotation } from './samples/readNotation';

/** One JSON value in a document, read well or badly. */
export interface Sample {
  readonly start: number;
  readonly end: number;
  /** The value; for several records in a row, an array that the author did not write. */
  readonly root: JsonNode;
  readonly reports: Report[];
  /** The text that the offsets in `root` count in, where the value stands in another notation and was decoded. */
  readonly decoded?: DecodedText;
  /** Whether `root` stands for records in a row. */
  readonly sequence: boolean;
  /** Whether it stands in program code or in the middle of a sentence: it is one only if it holds records. */
  readonly code?: boolean;
  /** Whether it is a record in a notation that is not understood: it is counted, wherever it stands. */
  readonly unread?: boolean;
}

/** Reads the value that begins at `start`: an object, an array, or members without their braces. Undefined when it comes to nothing. */
export function readSample(text: string, start: number, limit: number, patience: Patience): Sample | undefined {
  return drain(readSampleInSteps(text, start, limit, within(patience)));
}

/**
 * The same in steps, with what is known of the text around; with `elements`, the elements of large arrays are measured, not read. What is
 * damaged as it stands is read in other ways, too, if something speaks for them.
 */
export function* readSampleInSteps(
  text: string,
  start: number,
  limit: number,
  around: Surroundings,
): Steps<Sample | undefined> {
  const reach = reachOf(start, limit, around);
  const joined = yield* readWrapped(text, start, reach, around.patience, readAsWritten);
  const sample = joined ?? (yield* readAsWritten(text, start, limit, around, readSampleInSteps));
  return joined ?? (sample && (yield* readOtherwise(text, start, sample, reach, around.patience, readAsWritten)));
}

/** Reads a sample as it stands, plainly or in a notation, in which it is read by `inner`. */
function* readAsWritten(
  text: string,
  start: number,
  limit: number,
  around: Surroundings,
  inner: Read = readAsWritten,
): Steps<Sample | undefined> {
  const decoded = yield* readNotation(text, start, reachOf(start, limit, around), around.patience, inner);
  if (decoded) {
    return decoded;
  }
  const value = yield* readValue(text, start, limit, around);
  return value && { start, ...value, end: Math.max(value.end, start + 1), sequence: false };
}

/** How far another notation reaches at most: what is sound as it stands is not written in it. */
function reachOf(start: number, limit: number, { borders }: Surroundings): number {
  return borders?.reach(start, limit) ?? limit;
}
