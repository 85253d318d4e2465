import type { EventSet } from '../columns/eventSet';
import type { Steps } from '../text/steps';
import { match } from './matches';
import { parseFilter } from './parse';
import { type RegexEngine, textTest } from './pattern';
import { presets } from './presets/index';
import type { Untold } from './presets/preset';
import { type FilterNode, joined, type Term, termsOf } from './tree';

/** Events that a filter may be after, but that do not tell whether they are. */
export interface MayMatch {
  readonly count: number;
  readonly untold: readonly Untold[];
}

/**
 * The events that a filter would match if those that do not tell whether they are what it asks for were: rows of a CSV of the Event history say of
 * nobody that he is the root user. Undefined where it asks for nothing of that kind, or there is none. Costs one run of the filter, if it does.
 */
export function* mayMatch(node: FilterNode, set: EventSet, engine?: RegexEngine): Steps<MayMatch | undefined> {
  const untold = presets.flatMap((preset) =>
    preset.untold && termsOf(node).some((term) => asks(term, preset.name, preset.untold)) ? [preset.untold] : [],
  );
  if (untold.length === 0) {
    return undefined;
  }
  const { rows } = yield* match(widened(node), set, { engine });
  return rows.length > 0 ? { count: rows.length, untold } : undefined;
}

/** The filter that takes what may be as well. What is left out stays so. */
function widened(node: FilterNode): FilterNode {
  switch (node.kind) {
    case 'all':
    case 'any':
      return joined(node.kind, node.nodes.map(widened), node.span);
    case 'not':
      return node;
    default: {
      const also = presets.flatMap(({ name, untold }) =>
        untold && asks(node, name, untold) ? [parseFilter(untold.filter).root] : [],
      );
      return joined('any', [node, ...also], node.span);
    }
  }
}

/** Whether a term asks for what the preset stands for. */
function asks(term: Term, preset: string, untold: Untold | undefined): boolean {
  if (term.kind === 'preset') {
    return term.presets.includes(preset);
  }
  if (term.kind !== 'facet' && term.kind !== 'path') {
    return false;
  }
  const name = term.kind === 'facet' ? term.facet : term.path.join('.');
  const keys = untold?.asked.find(([of]) => of.toLowerCase() === name.toLowerCase())?.slice(1) ?? [];
  return term.values.some((value) => keys.some(textTest(value, () => () => false)));
}
