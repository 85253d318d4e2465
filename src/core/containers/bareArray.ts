import type { ContainerFormat } from './container';
import { contentsOfList } from './elements';

/** `[…]`: records in an array without a name around it, or anything else in which records arrive. */
export const bareArray: ContainerFormat = {
  id: 'array',
  title: 'Array of events',
  open(root, opening) {
    return root.type === 'array' ? contentsOfList(root, [], opening.entry) : undefined;
  },
};
