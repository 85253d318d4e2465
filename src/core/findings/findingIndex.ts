import type { Span } from '../text/span';
import { SpanIndex } from '../text/spanIndex';
import type { Finding, Fix } from './finding';

/**
 * The findings of a log, to be asked by code and by place: a light bulb asks at every move of the cursor, and there may be a hundred
 * thousand. Each code is sorted when it is first asked for.
 */
export class FindingIndex {
  readonly #byCode = new Map<string, Finding[]>();
  readonly #sorted = new Map<string, SpanIndex<Finding>>();
  readonly #obvious = new Map<string, readonly Fix[]>();
  /** Those of any code that have an obvious fix. */
  #mendable: SpanIndex<Finding> | undefined;

  constructor(found: Iterable<Finding> = []) {
    this.add(found);
  }

  /** Takes in more findings; not after the first question. */
  add(found: Iterable<Finding>): void {
    for (const finding of found) {
      const same = this.#byCode.get(finding.code);
      same ? same.push(finding) : this.#byCode.set(finding.code, [finding]);
    }
  }

  /** The findings with a code that touch a place, from left to right. */
  at(code: string, place: Span): Iterable<Finding> {
    const index = this.#sorted.get(code) ?? new SpanIndex(this.#byCode.get(code) ?? []);
    this.#sorted.set(code, index);
    return index.at(place);
  }

  /** The obvious fix of each finding with a code that has one. */
  obvious(code: string): readonly Fix[] {
    const fixes = this.#obvious.get(code) ?? (this.#byCode.get(code) ?? []).flatMap(obviousFix);
    this.#obvious.set(code, fixes);
    return fixes;
  }

  /** Whether so many findings of any code lie within a place and have an obvious fix. */
  hasObvious(place: Span, many: number): boolean {
    this.#mendable ??= new SpanIndex(
      [...this.#byCode.values()].flatMap((same) => same.filter((finding) => obviousFix(finding).length > 0)),
    );
    let left = many;
    for (const { span } of this.#mendable.at(place)) {
      left -= place.start <= span.start && span.end <= place.end ? 1 : 0;
      if (left === 0) {
        return true;
      }
    }
    return false;
  }
}

function obviousFix({ fixes }: Finding): readonly Fix[] {
  return fixes.filter(({ preferred }) => preferred).slice(0, 1);
}
