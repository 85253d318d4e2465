import type { ContainerFormat } from './container';
import { sortElements } from './elements';

/** `[…]`: records in an array without a name around it, or anything else in which records arrive. */
export const bareArray: ContainerFormat = {
  id: 'array',
  title: 'Array of events',
  open(root, opening) {
    return root.type === 'array' && (root.children?.length ?? 0) > 0 ? sortElements(root, [], opening) : undefined;
  },
};
