import type { ContainerFormat } from './parts/container';
import { oneRecord } from './parts/elements';
import { isRecord } from './parts/recordJudge';

/** One record by itself, or many in a row, with line breaks (NDJSON), commas or nothing in between: the samples of a text are joined in `runs.ts`. */
export const singleRecord: ContainerFormat = {
  id: 'single-event',
  title: 'Single event',
  inARow: { id: 'event-sequence', title: 'Events one after another' },
  open(root) {
    return isRecord(root) ? oneRecord(root) : undefined;
  },
};
