import type { EventSet } from '../columns/eventSet';
import type { Facet } from '../facets/facet';

/** One division of events: by the keys of a facet, or by as much of them as one level of nested groups shows. */
export interface Level {
  readonly facet: Facet;
  /** Whether it divides the group of a key of the same facet: the objects in a bucket. */
  readonly nested: boolean;
  /** As much of a key as the level shows; undefined for one that is elsewhere. */
  partOf(key: string): string | undefined;
}

/** A facet as a level; of one whose keys are parts of others, by the outermost. */
export function levelOf(facet: Facet): Level {
  const { pathOf } = facet;
  return { facet, nested: false, partOf: pathOf ? (key) => pathOf(key)[0] : (key) => key };
}

/** The level within the group of a key: what the paths of keys have behind it. Undefined where keys are no parts of others. */
export function levelWithin({ facet }: Level, outer: string | undefined): Level | undefined {
  const { pathOf } = facet;
  if (!pathOf || outer === undefined) {
    return undefined;
  }
  const partOf = (key: string) => {
    const path = pathOf(key);
    const at = path.indexOf(outer);
    return at < 0 ? undefined : path[at + 1];
  };
  return { facet, nested: true, partOf };
}

/** Gives the keys of events at a level, each once; the facet must be prepared. What a key shows is worked out once. */
export function keysAt(level: Level, events: EventSet): (row: number) => readonly string[] {
  const column = events.column(level.facet);
  const parts: (readonly string[])[] = [];
  const partsOf = (id: number): readonly string[] => {
    const part = parts[id] ?? [level.partOf(column?.keys.text(id) ?? '') ?? []].flat();
    parts[id] = part;
    return part;
  };
  return (row) => {
    const only = column?.onlyAt(row) ?? -1;
    return only >= 0 ? partsOf(only) : [...new Set((column?.idsAt(row) ?? []).flatMap(partsOf))];
  };
}
