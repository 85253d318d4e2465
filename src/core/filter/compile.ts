import type { EventSet } from '../columns/eventSet';
import type { Facet } from '../facets/facet';
import { facets } from '../facets/index';
import type { Steps } from '../text/steps';
import { Expressions } from './expressions';
import { parseFilter } from './parse';
import { type RegexEngine, textTest } from './pattern';
import { presetsOf } from './presets/index';
import type { FilterProblem } from './problems';
import type { Selector } from './selector';
import { SelectorMaker } from './selectorMaker';
import { daysOf, lacksDay, moments, NO_TIME, type TimeRange, timeRange } from './timeSelector';
import { type FilterNode, type Term, termsOf, valuesOf } from './tree';

/** A filter ready to be asked, or why it cannot be: what only the events and the engine can tell. */
export type Compiled =
  | { readonly selector: Selector; readonly problems: readonly [] }
  | { readonly selector: undefined; readonly problems: readonly FilterProblem[] };

/** Whether a filter has a regular expression, for which an engine is needed. */
export function needsRegex(node: FilterNode): boolean {
  return termsOf(node).some((term) => valuesOf(term).some(({ kind }) => kind === 'regex'));
}

/**
 * Makes a filter ready for the events of a set: prepares the columns that it needs, compares their keys and reads its regular expressions.
 *
 * @param engine for regular expressions; a filter that has one cannot be asked without.
 */
export function* compile(node: FilterNode, set: EventSet, engine?: RegexEngine): Steps<Compiled> {
  const expressions = new Expressions(engine);
  const terms = termsOf(node);
  yield* set.prepare(facetsOf(terms));
  const range = terms.some(lacksDay) ? yield* timeRange(set) : NO_TIME;
  const problems = [
    ...terms.flatMap((term) => expressions.problemsOf(term)),
    ...terms.flatMap((term) => dayProblem(term, range)),
  ];
  if (problems.length > 0) {
    return { selector: undefined, problems };
  }
  const maker = new SelectorMaker(set, range, (value) => textTest(value, (source) => expressions.test(source)));
  return { selector: yield* maker.make(node), problems: [] };
}

/** The facets whose columns a filter needs. */
function facetsOf(terms: readonly Term[]): readonly Facet[] {
  const needed = terms.flatMap((term): readonly Facet[] => {
    if (term.kind === 'preset') {
      return presetsOf(term.presets).flatMap(({ filter, mark }) => [
        ...(filter === undefined ? [] : facetsOf(termsOf(parseFilter(filter).root))),
        ...(mark ? [mark] : []),
      ]);
    }
    return term.kind === 'facet' ? facets.filter(({ id }) => id === term.facet) : [];
  });
  return [...new Set(needed)];
}

function dayProblem(term: Term, range: TimeRange): readonly FilterProblem[] {
  if (!lacksDay(term)) {
    return [];
  }
  const days = moments(term.times)
    .filter(({ day }) => day === undefined)
    .map(({ offset }) => daysOf(range, offset ?? 0))
    .find((found) => found && found[0] !== found[1]);
  return days ? [{ kind: 'no-shared-day', span: term.span, text: days.join(' to ') }] : [];
}
