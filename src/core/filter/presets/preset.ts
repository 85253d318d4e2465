import { type Facet, facet } from '../../facets/facet';
import type { EventData } from '../../log/eventData';

/** A name for what is often asked for: `is:failed`. */
export interface Preset {
  /** Kebab-case, as filters write it; once given it stays. */
  readonly name: string;
  /** What its events have in common, as the end of "Events …". */
  readonly says: string;
  /** The filter that it stands for, where there is one. */
  readonly filter?: string;
  /** A filter by fields alone that matches all of its events, and may match more: for languages that know no facets. */
  readonly inFields?: string;
  /** Events that may be some of its own, which they do not tell. */
  readonly untold?: Untold;
  /** Otherwise a facet of which its events have a key, and no others. */
  readonly mark?: Facet;
  /** Otherwise its events are those that stand in the open logs once more. */
  readonly repeats?: true;
}

/** Events of which nobody can tell whether a preset has them. */
export interface Untold {
  /** The filter that finds them. */
  readonly filter: string;
  /** Why it cannot be told, as a part of a sentence. */
  readonly says: string;
  /** Terms that ask for the same as the preset: a facet or a path, and what it would have to be. */
  readonly asked: readonly (readonly [facetOrPath: string, ...keys: string[]])[];
}

/** The mark of the events of which something holds. */
export function markOf(name: string, holds: (event: EventData) => boolean): Facet {
  return facet({
    id: `is:${name}`,
    title: name,
    none: `not ${name}`,
    keysOf: (event) => (holds(event) ? [name] : []),
  });
}
