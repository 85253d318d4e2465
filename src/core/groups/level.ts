import type { Facet } from '../facets/facet';
import type { EventData } from '../log/eventData';

/** One division of records: by the keys of a facet, or by as much of them as one level of nested groups shows. */
export interface Level {
  readonly facet: Facet;
  /** Whether it divides the group of a key of the same facet: the objects in a bucket. */
  readonly nested: boolean;
  keysOf(event: EventData, file: string | undefined): readonly string[];
}

/** A facet as a level; of one whose keys are parts of others, by the outermost. */
export function levelOf(facet: Facet): Level {
  const { pathOf } = facet;
  return pathOf ? part(facet, false, (key) => pathOf(key)[0]) : { facet, nested: false, keysOf: facet.keysOf };
}

/** The level within the group of a key: what the paths of keys have behind it. Undefined where keys are no parts of others. */
export function levelWithin({ facet }: Level, outer: string | undefined): Level | undefined {
  const { pathOf } = facet;
  return pathOf && outer !== undefined
    ? part(facet, true, (key) => {
        const path = pathOf(key);
        const at = path.indexOf(outer);
        return at < 0 ? undefined : path[at + 1];
      })
    : undefined;
}

function part(facet: Facet, nested: boolean, of: (key: string) => string | undefined): Level {
  return {
    facet,
    nested,
    keysOf: (event, file) => [...new Set(facet.keysOf(event, file).flatMap((key) => of(key) ?? []))],
  };
}
