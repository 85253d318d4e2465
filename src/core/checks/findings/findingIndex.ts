import { holds, type Span } from '../../text/span';
import { SpanIndex } from '../../text/spanIndex';
import type { Finding, Fix } from '../parts/finding';

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
      if (fix) {
        same.obvious.push(fix);
      }
      if (fix && !fix.changesValue) {
        this.#mendable.add(finding);
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
