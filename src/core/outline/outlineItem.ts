import type { JsonNode } from '../json/node';
import type { Span } from '../text/span';

/** What an item of an outline stands for: an event, or a value of one by its JSON type. */
export type OutlineKind = 'event' | 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

/** One item of the outline of a log. Names and details are plain text, cut, with unseen characters as escapes. */
export interface OutlineItem {
  readonly name: string;
  /** The value where it is a scalar, else empty. */
  readonly detail: string;
  readonly kind: OutlineKind;
  readonly span: Span;
  /** Where to go when it is chosen, within `span`; of an event its name, in whose line one sees which event it is. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** The kind of a value of an event. */
export function kindOfNode({ type }: JsonNode): OutlineKind {
  return type === 'property' ? 'object' : type;
}
