import type { ContainerFormat } from './container';
import { sortElements } from './elements';

/** `[…]`: records in an array without a name around it. */
export const bareArray: ContainerFormat = {
  id: 'array',
  title: 'Array of events',
  open(root) {
    return root.type === 'array' && (root.children?.length ?? 0) > 0 ? sortElements(root, []) : undefined;
  },
};
