import { parseFilter } from '../filter/parse';
import { presets } from '../filter/presets/index';
import type { FilterNode, Term } from '../filter/tree';
import type { Unsaid } from './query';

/** A term as a condition that is true or false and nothing else; or why it cannot be, and a condition that more events meet. */
export type Said = { readonly sql: string } | { readonly reason: string; readonly wider?: string };

export type SayTerm = (term: Exclude<Term, { kind: 'preset' }>) => Said;

/** A condition, and what it leaves out. */
export interface Condition {
  readonly sql: string;
  readonly unsaid: readonly Unsaid[];
}

const MARKED = 'only the open logs tell';
const WIDER = 'no single field tells it, and the fields that are asked instead are also in a few other events';
const LEFT = 'no single field tells it, and leaving out by other fields could lose events that the filter finds';

/**
 * A filter as a condition of SQL. It holds for all events that the filter matches: what cannot be said is true, and false where it is negated.
 * Other languages than SQL may have other words between conditions.
 */
export function conditionOf(root: FilterNode, say: SayTerm, { and, or } = { and: 'AND', or: 'OR' }): Condition {
  const unsaid: Unsaid[] = [];
  const write = (node: FilterNode, isNegated: boolean, within?: Term): string => {
    switch (node.kind) {
      case 'all':
        return joined(
          node.nodes.map((one) => write(one, isNegated, within)),
          and,
          'TRUE',
          'FALSE',
        );
      case 'any':
        return joined(
          node.nodes.map((one) => write(one, isNegated, within)),
          or,
          'FALSE',
          'TRUE',
        );
      case 'not':
        return negated(write(node.node, !isNegated, within));
      case 'preset':
        return joined(
          node.presets.map((name) => preset(name, node, isNegated, within ?? node)),
          or,
          'FALSE',
          'TRUE',
        );
      default: {
        const said = say(node);
        return 'sql' in said ? said.sql : leaveOut(within ?? node, said.reason, isNegated, said.wider);
      }
    }
  };
  const preset = (name: string, _node: Term, isNegated: boolean, within: Term) => {
    const { filter, inFields } = presets.find((one) => one.name === name) ?? {};
    if (inFields !== undefined) {
      return leaveOut(
        within,
        isNegated ? LEFT : WIDER,
        isNegated,
        write(parseFilter(inFields).root, isNegated, within),
      );
    }
    return filter === undefined
      ? leaveOut(within, MARKED, isNegated)
      : write(parseFilter(filter).root, isNegated, within);
  };
  const leaveOut = (term: Term, reason: string, isNegated: boolean, wider = 'TRUE') => {
    if (!unsaid.some((one) => one.term === term)) {
      unsaid.push({ term, reason, isNegated, isAskedWider: !isNegated && wider !== 'TRUE' });
    }
    return isNegated ? 'FALSE' : wider;
  };
  return { sql: write(root, false), unsaid };
}

/** Conditions with a word between them: without the `neutral` ones, and one alone decides where it is the `deciding` one. */
function joined(conditions: readonly string[], word: string, neutral: string, deciding: string): string {
  const left = [...new Set(conditions)].filter((one) => one !== neutral);
  if (left.includes(deciding)) {
    return deciding;
  }
  return left.length > 1 ? `(${left.join(` ${word} `)})` : (left[0] ?? neutral);
}

function negated(condition: string): string {
  return condition === 'TRUE' ? 'FALSE' : condition === 'FALSE' ? 'TRUE' : `NOT ${condition}`;
}
