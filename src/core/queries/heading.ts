import { printFilter } from '../filter/print';
import type { FilterNode } from '../filter/tree';
import { oneLine } from '../markdown/visible';

/** What a query asks, for a comment: one line whatever the filter says, with nothing unseen in it. */
export function heading(root: FilterNode): string {
  return oneLine(printFilter(root) || 'all events', 500);
}
