import type { ContainerFormat } from './container';
import { isRecord } from './recordShape';

/** One record by itself, or many in a row: each stands alone. */
export const singleRecord: ContainerFormat = {
  id: 'single-event',
  title: 'Single event',
  open(root) {
    return isRecord(root) ? { records: [root], facts: [], unexplained: [] } : undefined;
  },
};
