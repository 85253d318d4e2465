import { printFilter } from '../filter/print';
import type { FilterNode } from '../filter/tree';
import { oneLine } from '../markdown/visible';
import type { Unsaid } from './query';

/**
 * What a query asks, and what it does not, for comments that go with it wherever it is pasted: each is one line whatever the filter says, with
 * nothing unseen in it.
 */
export function heading(root: FilterNode, unsaid: readonly Unsaid[]): readonly string[] {
  const [left, wider] = [false, true].map((isAsked) => unsaid.filter((one) => (one.isAskedWider ?? false) === isAsked));
  const parts = [told('left out', left), told('asked more widely', wider)].filter(Boolean);
  return [printFilter(root) || 'all events', ...(parts.length > 0 ? [`finds more: ${parts.join('; ')}`] : [])].map(
    (line) => oneLine(line, 500),
  );
}

/** A term that a query leaves out, as the filter has it. */
export function printUnsaid({ term, isNegated }: Unsaid): string {
  return `${isNegated ? '-' : ''}${printFilter(term)}`;
}

function told(what: string, unsaid: readonly Unsaid[] = []): string {
  return unsaid.length > 0 ? `${what}: ${unsaid.map(printUnsaid).join(', ')}` : '';
}

/** Their actions and their service may be told by what they counted alone, which lies in lists of lists. */
export const OF_SUMS =
  'Of aggregated events, which sum up many calls, it asks what they state themselves: what they counted is not looked into.';
