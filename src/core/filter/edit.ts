import { span } from '../text/span';
import { parseFilter } from './parse';
import { printFilter } from './print';
import { type FilterNode, joined, type Term } from './tree';

const NOWHERE = span(0, 0);

/** The term for one key of a facet, or for the events that have none. */
export function facetTerm(facet: string, key: string | undefined): FilterNode {
  const values = [{ kind: 'text', parts: key === undefined ? ['', ''] : [key] } as const];
  const term: Term = { kind: 'facet', facet, values, span: NOWHERE };
  return key === undefined ? not(term) : term;
}

/** What is not the node; the negation of a negation is the thing itself. */
export function not(node: FilterNode): FilterNode {
  return node.kind === 'not' ? node.node : { kind: 'not', node, span: NOWHERE };
}

/**
 * A filter narrowed by one more part, as text. What is there already is not put there twice, and what says the opposite of the new part gives
 * way to it. A filter that cannot be read is replaced.
 */
export function narrowed(filter: string, part: FilterNode): string {
  const { root, problems } = parseFilter(filter);
  const parts = problems.length > 0 ? [] : root.kind === 'all' ? root.nodes : [root];
  const [same, opposite] = [printFilter(part), printFilter(not(part))];
  const kept = parts.filter((one) => ![same, opposite].includes(printFilter(one)));
  return printFilter(joined('all', [...kept, part], NOWHERE));
}

/** A filter without one of its parts, as text; without a part as it would be printed. One that cannot be read is empty. */
export function withoutPart(filter: string, part: FilterNode | undefined): string {
  const { root, problems } = parseFilter(filter);
  const parts = problems.length > 0 ? [] : root.kind === 'all' ? root.nodes : [root];
  const gone = part && printFilter(part);
  return printFilter(
    joined(
      'all',
      parts.filter((one) => printFilter(one) !== gone),
      NOWHERE,
    ),
  );
}
