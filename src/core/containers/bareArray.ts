import { ElementsNode } from '../json/elementTable';
import type { ContainerFormat } from './parts/container';
import { allRecords } from './parts/elements';

/** `[…]`: records in an array without a name around it. Where anything else is among them, they are looked for one by one. */
export const bareArray: ContainerFormat = {
  id: 'array',
  title: 'Array of events',
  open(root) {
    return root instanceof ElementsNode && allRecords(root.table)
      ? { entries: [], table: root.table, facts: [] }
      : undefined;
  },
};
