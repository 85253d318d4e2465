import type { ContainerFormat } from './container';
import { oneRecord } from './elements';
import { isRecord } from './recordJudge';

/** One record by itself, or many in a row, with line breaks, commas or nothing in between. */
export const singleRecord: ContainerFormat = {
  id: 'single-event',
  title: 'Single event',
  inARow: { id: 'event-sequence', title: 'Events one after another' },
  open(root) {
    return isRecord(root) ? oneRecord(root) : undefined;
  },
};
