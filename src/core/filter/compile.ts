import type { EventSet } from '../columns/eventSet';
import type { Facet } from '../facets/facet';
import { facets } from '../facets/index';
import type { Steps } from '../text/steps';
import { hasText, textsOf } from './eventText';
import { facetSelector } from './facetSelector';
import { Looks } from './looked';
import { parseFilter } from './parse';
import { hintOf } from './pathHint';
import { textsAt, valuesAt } from './pathValues';
import { fold, isAny, type RegexEngine, type RegexTest, textTest } from './pattern';
import { presets } from './presets/index';
import type { FilterProblem } from './problems';
import { allOf, anyOf, costs, type Making, noneOf, type Selector, where } from './selector';
import { daysOf, lacksDay, moments, NO_TIME, type TimeRange, timeRange, timeSelector } from './timeSelector';
import { type FilterNode, type Term, termsOf, type Value, valuesOf } from './tree';

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
  const maker = new Maker(set, range, (value) => textTest(value, (source) => expressions.test(source)));
  return { selector: yield* maker.make(node), problems: [] };
}

/** The facets whose columns a filter needs. */
function facetsOf(terms: readonly Term[]): readonly Facet[] {
  const needed = terms.flatMap((term): readonly Facet[] => {
    if (term.kind === 'preset') {
      return presetsOf(term).flatMap(({ filter, mark }) => [
        ...(filter === undefined ? [] : facetsOf(termsOf(parseFilter(filter).root))),
        ...(mark ? [mark] : []),
      ]);
    }
    return term.kind === 'facet' ? facets.filter(({ id }) => id === term.facet) : [];
  });
  return [...new Set(needed)];
}

function presetsOf(term: Term & { kind: 'preset' }) {
  return presets.filter(({ name }) => term.presets.includes(name));
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

/** The regular expressions of a filter, each read once. */
class Expressions {
  readonly #tests = new Map<string, RegexTest>();

  constructor(readonly engine: RegexEngine | undefined) {}

  test(source: string): RegexTest {
    return this.#tests.get(source) ?? (() => false);
  }

  problemsOf(term: Term): readonly FilterProblem[] {
    return valuesOf(term).flatMap((value) => {
      const wrong = value.kind === 'regex' ? this.#read(value.source) : undefined;
      return wrong === undefined ? [] : [{ kind: 'not-a-regex', span: term.span, text: wrong } as const];
    });
  }

  #read(source: string): string | undefined {
    try {
      const test = this.engine?.(source);
      if (test) {
        this.#tests.set(source, test);
      }
      return test ? undefined : 'there is no engine for them here';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}

class Maker {
  readonly #looks: Looks;

  constructor(
    readonly set: EventSet,
    readonly range: TimeRange,
    readonly testOf: (value: Value) => RegexTest,
  ) {
    this.#looks = new Looks(set);
  }

  *make(node: FilterNode): Making {
    switch (node.kind) {
      case 'all': {
        const times = node.nodes.filter((one) => one.kind === 'time');
        const others = yield* this.#each(node.nodes.filter((one) => one.kind !== 'time'));
        return allOf([...(times.length > 0 ? [timeSelector(this.set, times, this.range)] : []), ...others]);
      }
      case 'any':
        return anyOf(yield* this.#each(node.nodes));
      case 'not':
        return noneOf(yield* this.make(node.node));
      default:
        return yield* this.#term(node);
    }
  }

  *#each(nodes: readonly FilterNode[]): Steps<readonly Selector[]> {
    const made: Selector[] = [];
    for (const node of nodes) {
      made.push(yield* this.make(node));
    }
    return made;
  }

  *#term(term: Term): Making {
    switch (term.kind) {
      case 'facet': {
        const facet = facets.find(({ id }) => id === term.facet);
        return facet ? yield* facetSelector(this.set, facet, term.values, this.testOf) : anyOf([]);
      }
      case 'path':
        return this.#path(term.path, term.values);
      case 'time':
        return timeSelector(this.set, [term], this.range);
      case 'preset':
        return yield* this.#presets(term);
      case 'word':
        return this.#word(term.value);
    }
  }

  *#presets(term: Term & { kind: 'preset' }): Making {
    const made: Selector[] = [];
    for (const { filter, mark, repeats } of presetsOf(term)) {
      if (filter !== undefined) {
        made.push(yield* this.make(parseFilter(filter).root));
      } else if (mark) {
        made.push(yield* facetSelector(this.set, mark, [{ kind: 'text', parts: ['', ''] }], this.testOf));
      } else if (repeats) {
        yield* this.set.prepareRepeated();
        made.push(where(costs.column, (row) => this.set.repeatedAt(row)));
      }
    }
    return anyOf(made);
  }

  #path(path: readonly string[], values: readonly Value[]): Selector {
    const any = values.some(isAny);
    const tests = values.map(this.testOf);
    const mayBe = hintOf(path, values);
    return where(costs.path, (row) => {
      const look = this.#looks.at(row);
      if (!look || !mayBe(look)) {
        return false;
      }
      return any
        ? valuesAt(look, path).length > 0
        : textsAt(look, path).some((text) => tests.some((test) => test(text)));
    });
  }

  #word(value: Value): Selector {
    if (value.kind !== 'text') {
      const test = this.testOf(value);
      return where(costs.regex, (row) => {
        const look = this.#looks.at(row);
        return look !== undefined && test(textsOf(look.event).join('\n'));
      });
    }
    const parts = value.parts.map(fold);
    return where(costs.text, (row) => {
      const look = this.#looks.at(row);
      return look !== undefined && hasText(look, parts);
    });
  }
}
