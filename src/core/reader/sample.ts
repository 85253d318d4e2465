import type { JsonNode } from '../tree/node';
import { type Surroundings, within } from './machine/around';
import type { Patience } from './machine/patience';
import type { Report } from './machine/report';
import { readValue } from './repair/readValue';
import { readNotation } from './samples/readNotation';
import { drain, type Steps } from './steps';

/** One JSON value in a document, read well or badly. */
export interface Sample {
  readonly start: number;
  readonly end: number;
  /** The value; for several records in a row, an array that the author did not write. */
  readonly root: JsonNode;
  readonly reports: Report[];
  /** Whether `root` stands for records in a row. */
  readonly sequence: boolean;
}

/** Reads the value that begins at `start`: an object, an array, or members without their braces. Undefined when it comes to nothing. */
export function readSample(text: string, start: number, limit: number, patience: Patience): Sample | undefined {
  return drain(readSampleInSteps(text, start, limit, within(patience)));
}

/** The same in steps, with what is known of the text around; with `elements`, the elements of large arrays are measured, not read. */
export function* readSampleInSteps(
  text: string,
  start: number,
  limit: number,
  around: Surroundings,
): Steps<Sample | undefined> {
  const decoded = yield* readNotation(text, start, limit, around.patience, readSampleInSteps);
  if (decoded) {
    return decoded;
  }
  const value = yield* readValue(text, start, limit, around);
  return value && { start, ...value, end: Math.max(value.end, start + 1), sequence: false };
}
