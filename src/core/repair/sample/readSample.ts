import { drain, type Steps } from '../../text/steps';
import type { Budget } from '../budget/budget';
import type { ReadingContext } from '../lookahead/readingContext';
import type { Read } from '../notations/readGrowing';
import type { Sample } from '../notations/sample';
import { readValue } from '../value/readValue';
import { readNotation } from './readNotation';
import { readOtherwise, readWrapped } from './readOtherwise';

/** Reads the value that begins at `start`: an object, an array, or members without their braces. Undefined when it comes to nothing. */
export function readSample(text: string, start: number, limit: number, budget: Budget): Sample | undefined {
  return drain(readSampleInSteps(text, start, limit, { budget }));
}

/**
 * The same in steps, with what is known of the text around; with `elements`, the elements of large arrays are measured, not read. What is
 * damaged as it stands is read in other ways, too, if something speaks for them.
 */
export function* readSampleInSteps(
  text: string,
  start: number,
  limit: number,
  context: ReadingContext,
): Steps<Sample | undefined> {
  const reach = reachOf(start, limit, context);
  const joined = yield* readWrapped(text, start, reach, context.budget, readAsWritten);
  const sample = joined ?? (yield* readAsWritten(text, start, limit, context, readSampleInSteps));
  return joined ?? (sample && (yield* readOtherwise(text, start, sample, reach, context.budget, readAsWritten)));
}

/** Reads a sample as it stands, plainly or in a notation, in which it is read by `inner`. */
function* readAsWritten(
  text: string,
  start: number,
  limit: number,
  context: ReadingContext,
  inner: Read = readAsWritten,
): Steps<Sample | undefined> {
  const decoded = yield* readNotation(text, start, reachOf(start, limit, context), context.budget, inner);
  if (decoded) {
    return decoded;
  }
  const value = yield* readValue(text, start, limit, context);
  return value && { start, ...value, end: Math.max(value.end, start + 1), sequence: false };
}

/** How far another notation reaches at most: what is sound as it stands is not written in it. */
function reachOf(start: number, limit: number, { borders }: ReadingContext): number {
  return borders?.reach(start, limit) ?? limit;
}
