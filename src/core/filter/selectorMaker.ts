import type { EventSet } from '../columns/eventSet';
import { facets } from '../facets/index';
import type { Steps } from '../text/steps';
import { hasText, textsOf } from './eventText';
import { facetSelector } from './facetSelector';
import { Looks } from './looked';
import { parseFilter } from './parse';
import { hintOf } from './pathHint';
import { textsAt, valuesAt } from './pathValues';
import { fold, isAny, type RegexTest } from './pattern';
import { presetsOf } from './presets/index';
import { allOf, anyOf, costs, type Making, noneOf, type Selector, where } from './selector';
import { type TimeRange, timeSelector } from './timeSelector';
import type { FilterNode, Term, Value } from './tree';

/** Makes a selector of rows from each node of a filter whose columns are prepared. */
export class SelectorMaker {
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
    for (const { filter, mark, repeats } of presetsOf(term.presets)) {
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
