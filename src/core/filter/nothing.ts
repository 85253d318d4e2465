import type { EventSet } from '../columns/eventSet';
import { counted, shortLine } from '../markdown/visible';
import type { Steps } from '../text/steps';
import { match } from './matches';
import type { RegexEngine } from './pattern';
import { printFilter } from './print';
import { type FilterNode, joined } from './tree';
import type { MayMatch } from './untold';

/** A part of a filter, and what it has to do with nothing being found. */
export interface Exclusion {
  readonly node: FilterNode;
  /** How many events the part matches by itself: with none it excludes everything alone. */
  readonly alone: number;
  /** How many events the filter would match without the part. */
  readonly without: number;
}

/**
 * Why a filter matches nothing: its parts that match nothing by themselves; where there is none, those without which something would match;
 * where it takes to leave out several, all of them. Of alternatives each is looked at. Costs a run of the filter for each part.
 */
export function* whyNothing(node: FilterNode, set: EventSet, engine?: RegexEngine): Steps<readonly Exclusion[]> {
  if (node.kind === 'any') {
    const found: Exclusion[] = [];
    for (const one of node.nodes) {
      found.push(...(yield* whyNothing(one, set, engine)));
    }
    return found;
  }
  const parts = node.kind === 'all' ? node.nodes : [node];
  const all: Exclusion[] = [];
  for (const part of parts) {
    const others = joined(
      'all',
      parts.filter((other) => other !== part),
      node.span,
    );
    const alone = yield* count(part, set, engine);
    all.push({ node: part, alone, without: yield* count(others, set, engine) });
  }
  const [byThemselves, together] = [all.filter(({ alone }) => alone === 0), all.filter(({ without }) => without > 0)];
  return byThemselves.length > 0 ? byThemselves : together.length > 0 ? together : all;
}

/** More parts nobody reads. */
const MOST = 3;

/**
 * Why a filter matches nothing, in sentences of plain text, and what it may match all the same, as {@link mayMatch} has it; texts of the filter in it
 * are cut and made visible.
 */
export function nothingText(exclusions: readonly Exclusion[], may?: MayMatch): string {
  const reasons = may?.untold.map(({ filter, says }) => `${says} (${filter})`).join('; ');
  return `${excludedText(exclusions)}${may ? ` ${counted(may.count)} may be what it asks for: ${reasons}.` : ''}`;
}

function excludedText(exclusions: readonly Exclusion[]): string {
  const [first] = exclusions;
  const list = (say: (one: Exclusion) => string) =>
    [...exclusions.slice(0, MOST).map(say), ...(exclusions.length > MOST ? ['…'] : [])].join(', ');
  const part = ({ node }: Exclusion) => shortLine(printFilter(node), 80);
  if (first?.alone === 0) {
    return exclusions.length > 1
      ? `Each of these matches no event: ${list(part)}.`
      : `No event matches ${part(first)}.`;
  }
  return first && first.without > 0
    ? `No event matches all of it. ${list((one) => `Without ${part(one)}: ${counted(one.without)}`)}.`
    : 'No event matches all of it, nor all but one of its terms.';
}

function* count(node: FilterNode, set: EventSet, engine: RegexEngine | undefined): Steps<number> {
  return (yield* match(node, set, { engine })).rows.length;
}
