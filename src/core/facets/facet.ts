import type { EventData } from '../log/eventData';

/** How a key is shown. The texts may come from the log: escape them where they are shown. */
export interface FacetLabel {
  readonly label: string;
  /** Shown dimmed after the label. */
  readonly description?: string;
}

/**
 * One thing that events are told apart by: a level of groups, a name in a filter, a field of a summary. Pure: the same event always has the
 * same keys.
 */
export interface Facet {
  /** Stable id, as settings and filters write it. */
  readonly id: string;
  /** Other ids that settings may still hold, of earlier versions. */
  readonly formerIds?: readonly string[];
  /** What a person picks from a list: "Service". */
  readonly title: string;
  /** Whether groups stand by falling count or by rising key. */
  readonly order: 'count' | 'key';
  /** What to call events that have no key: "no error told". */
  readonly none: string;
  /** Whether it tells logs apart, so that it says nothing where a single one is looked at. */
  readonly ofLogs?: boolean;
  /**
   * The keys of an event, as CloudTrail writes them, mostly one; none when it states nothing. `file` is the name of its log, where there are
   * several.
   */
  keysOf(event: EventData, file?: string): readonly string[];
  /** The keys that a key is part of, the outermost first and itself last: groups nest them. Undefined where no key is part of another. */
  pathOf?(key: string): readonly string[];
  /** What a key means, in a sentence of ours; undefined where the key says it all, or nobody knows. */
  meaningOf?(key: string): string | undefined;
  /** Puts a key into words, given any one of the events that have it. */
  textOf(key: string, sample: EventData): FacetLabel;
  /**
   * All that a filter may call a key beside the key itself, as far as the key alone tells; undefined where it takes an event to tell. Without
   * it the label of {@link textOf} is the one other name.
   */
  namesOf?(key: string): readonly string[] | undefined;
}

/** Most facets show their keys as they are, and the largest group first. */
export function facet(given: Pick<Facet, 'id' | 'title' | 'none' | 'keysOf'> & Partial<Facet>): Facet {
  return { order: 'count', textOf: (key) => ({ label: key }), ...given };
}

/** The keys for what is one text: empty and absent alike give none. */
export function oneKey(text: string | undefined): readonly string[] {
  return text ? [text] : [];
}
