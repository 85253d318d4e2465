import type { JsonNode } from '../tree/node';
import { bestReading } from './machine/element';
import { readFragment } from './machine/fragment';
import { nameStandsAt } from './machine/lookahead';
import type { Report } from './machine/report';
import type { Work } from './machine/work';

/** One JSON value in a document, read well or badly. */
export interface Sample {
  readonly start: number;
  readonly end: number;
  readonly root: JsonNode;
  readonly reports: Report[];
  /** Whether the author wrote the braces around it. */
  readonly fragment: boolean;
}

/** Reads the value that begins at `start`: an object, an array, or members without their braces. Undefined when it comes to nothing. */
export function readSample(text: string, start: number, limit: number): Sample | undefined {
  const fragment = nameStandsAt(text, start);
  const work: Work = fragment
    ? readFragment(text, start, limit)
    : bestReading(text, start, limit, { outerClosers: '', firstName: undefined, liftsFields: false });
  const { root, reports } = work;
  return root && { start, end: Math.max(work.at, root.offset + root.length, start + 1), root, reports, fragment };
}
