import { indexWhere } from '../../text/firstWhere';
import { holds, type Span, span } from '../../text/span';
import { SpanIndex } from '../../text/spanIndex';
import type { Finding, Fix } from '../parts/finding';

/** One place of a finding that is about several. */
export interface GatheredPlace {
  readonly finding: Finding;
  readonly span: Span;
}

/** The findings with one code. */
interface OfOneCode {
  readonly places: SpanIndex<Finding>;
  /** The obvious fix of each that has one. */
  readonly obvious: Fix[];
}

/**
 * The findings of a log, to be asked by code and by place: a light bulb asks at every move of the cursor, and there may be a hundred
 * thousand. They are put in order while they are added, so that no question waits for it.
 */
export class FindingIndex {
  readonly #all: Finding[] = [];
  readonly #byCode = new Map<string, OfOneCode>();
  /** Those of any code that have a certain mend, which corrects no value. */
  readonly #mendable = new SpanIndex<Finding>();
  /** Those about several places, from the first to the last. */
  readonly #gathered = new SpanIndex<GatheredPlace>();

  constructor(found: Iterable<Finding> = []) {
    this.add(found);
  }

  add(found: Iterable<Finding>): void {
    for (const finding of found) {
      this.#all.push(finding);
      const same = this.#byCode.get(finding.code) ?? { places: new SpanIndex<Finding>(), obvious: [] };
      this.#byCode.set(finding.code, same);
      same.places.add(finding);
      const fix = finding.fixes.find(({ preferred }) => preferred);
      const [first, last] = [finding.places?.[0], finding.places?.at(-1)];
      if (first && last) {
        this.#gathered.add({ finding, span: span(first.start, last.end) });
      }
      if (fix) {
        same.obvious.push(fix);
      }
      if (fix && !fix.changesValue) {
        this.#mendable.add(finding);
      }
    }
  }

  /** The findings about several places that have one within reach of a span. */
  *gatheredAt(place: Span): Generator<Finding, void> {
    for (const { finding } of this.#gathered.at(place)) {
      const { places = [] } = finding;
      const first = places[firstReaching(places, place)];
      if (first && first.start <= place.end) {
        yield finding;
      }
    }
  }

  /** Every place within reach of a span that a finding about several is about, from left to right for each of those. */
  *places(place: Span): Generator<GatheredPlace, void> {
    for (const { finding } of this.#gathered.at(place)) {
      const { places = [] } = finding;
      for (let at = firstReaching(places, place); at < places.length && (places[at]?.start ?? 0) <= place.end; at++) {
        yield { finding, span: places[at] as Span };
      }
    }
  }

  /** All of them, as they were added. */
  get all(): readonly Finding[] {
    return this.#all;
  }

  /** The findings with a code that touch a place, from left to right. */
  at(code: string, place: Span): Iterable<Finding> {
    return this.#byCode.get(code)?.places.at(place) ?? [];
  }

  /** The obvious fix of each finding with a code that has one. */
  obvious(code: string): readonly Fix[] {
    return this.#byCode.get(code)?.obvious ?? [];
  }

  /** Whether so many findings of any code lie within a place and have a certain mend. */
  hasCertain(place: Span, many: number): boolean {
    let left = many;
    for (const { span } of this.#mendable.at(place)) {
      left -= holds(place, span) ? 1 : 0;
      if (left === 0) {
        return true;
      }
    }
    return false;
  }
}

/** Where the first stands that ends in or behind a place. None holds another, so that they end in the order in which they begin. */
function firstReaching(places: readonly Span[], { start }: Span): number {
  return indexWhere(places, (place) => place.end >= start);
}
