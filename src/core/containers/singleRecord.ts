import type { ContainerFormat } from './container';
import { oneRecord } from './elements';
import { holdsRecord } from './holders';

/** One record by itself or as the text of a string, or many in a row, with line breaks, commas or nothing in between. */
export const singleRecord: ContainerFormat = {
  id: 'single-event',
  title: 'Single event',
  inARow: { id: 'event-sequence', title: 'Events one after another' },
  open(root) {
    return holdsRecord(root) ? oneRecord(root) : undefined;
  },
};
