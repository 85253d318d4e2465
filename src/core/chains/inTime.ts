import type { EventSet } from '../columns/eventSet';
import type { Facet } from '../facets/facet';
import { indexWhere } from '../text/firstWhere';
import type { Steps } from '../text/steps';
import { Postings } from './postings';
import { Timeline } from './timeline';

/** The way from event to event in time: to the next and the one before, of all or of those that share something. */
export class InTime {
  readonly #postings = new Map<Facet, Postings>();

  private constructor(
    readonly set: EventSet,
    readonly timeline: Timeline,
  ) {}

  /** @param timeline of the set, where there is one already. */
  static *of(set: EventSet, timeline?: Timeline): Steps<InTime> {
    yield* set.prepare([]);
    return new InTime(set, timeline ?? (yield* Timeline.of(set)));
  }

  /** Makes what is asked of these facets below, as far as it is not there. */
  *prepare(facets: readonly Facet[]): Steps<void> {
    yield* this.set.prepare(facets);
    for (const facet of facets) {
      if (!this.#postings.has(facet)) {
        this.#postings.set(facet, yield* Postings.along(facet, this.set, this.timeline));
      }
    }
  }

  /**
   * The event after another one in time, or before it with `-1`; undefined at the end. With a facet, the next one that has a key in common: the
   * same identity, the same resource. Of events of one moment, those that stand first in the logs come first.
   */
  neighbour(row: number, step: 1 | -1, facet?: Facet): number | undefined {
    if (row < 0 || row >= this.set.length) {
      return undefined;
    }
    const near = facet
      ? this.#keysOf(row, facet).flatMap((rows) => this.#besides(rows, row, step) ?? [])
      : [this.timeline.order[this.timeline.positionOf(row) + step] ?? -1];
    const place = (at: number) => step * this.timeline.positionOf(at);
    return near.filter((at) => at >= 0).sort((a, b) => place(a) - place(b))[0];
  }

  /** The first event with each key that an event has of a facet: since when the identity, address or key is seen in the open logs. */
  firstSeen(row: number, facet: Facet): readonly number[] {
    return this.#keysOf(row, facet).flatMap((rows) => rows[0] ?? []);
  }

  /** For each key of an event all events that have it; none before {@link prepare} was asked for the facet. */
  #keysOf(row: number, facet: Facet): readonly Int32Array[] {
    const postings = this.#postings.get(facet);
    return postings ? postings.column.idsAt(row).map((id) => postings.of(id)) : [];
  }

  #besides(rows: Int32Array, row: number, step: 1 | -1): number | undefined {
    const position = this.timeline.positionOf(row);
    const at = indexWhere(rows, (row) => this.timeline.positionOf(row) >= position);
    return rows[at + step];
  }
}
