import type { Span } from '../text/span';

/** What a value of the event is compared with. */
export type Value =
  /** The texts before, between and behind the stars: `a*` is `['a', '']`. Compared without regard to case. */
  | { readonly kind: 'text'; readonly parts: readonly string[] }
  /** A regular expression as it stands between its slashes. */
  | { readonly kind: 'regex'; readonly source: string }
  | { readonly kind: 'number'; readonly operator: Operator; readonly number: number };

export type Operator = '>' | '>=' | '<' | '<=';

/** A point in time as somebody writes it; it lasts as long as what was left out, `10:05` a minute. All lengths in milliseconds. */
export interface Moment {
  /** `2021-07-30`; undefined where only a time of day is given, of whichever day all logs share. */
  readonly day: string | undefined;
  readonly ofDay: number;
  readonly lasts: number;
  /** How far the zone it is written in is ahead of UTC; undefined where none is written, so that it is UTC. */
  readonly offset: number | undefined;
}

/** A time of `at:`, `after:` or `before:`. */
export interface TimeValue {
  /** As it is written. */
  readonly text: string;
  readonly from: Moment | undefined;
  readonly to: Moment | undefined;
  /** Whether `..` stands in it; otherwise `from` is all there is. */
  readonly range: boolean;
}

/** One thing that an event must be. Of several values any will do. */
export type Term =
  | { readonly kind: 'facet'; readonly facet: string; readonly values: readonly Value[]; readonly span: Span }
  | { readonly kind: 'path'; readonly path: readonly string[]; readonly values: readonly Value[]; readonly span: Span }
  | { readonly kind: 'time'; readonly name: TimeName; readonly times: readonly TimeValue[]; readonly span: Span }
  | { readonly kind: 'preset'; readonly presets: readonly string[]; readonly span: Span }
  | { readonly kind: 'word'; readonly value: Value; readonly span: Span };

export type TimeName = 'at' | 'after' | 'before';

/** A filter, or a part of one, as plain data. Spans are offsets in the filter's text; without terms `all` is every event. */
export type FilterNode =
  | Term
  | { readonly kind: 'all' | 'any'; readonly nodes: readonly FilterNode[]; readonly span: Span }
  | { readonly kind: 'not'; readonly node: FilterNode; readonly span: Span };

/** Several nodes as one: what is of the same kind is taken apart, and one alone stays as it is. */
export function joined(kind: 'all' | 'any', nodes: readonly FilterNode[], span: Span): FilterNode {
  const flat = nodes.flatMap((node) => (node.kind === kind ? node.nodes : [node]));
  return flat.length === 1 && flat[0] ? flat[0] : { kind, nodes: flat, span };
}

/** All terms of a filter, in the order in which they are written. */
export function termsOf(node: FilterNode): readonly Term[] {
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.nodes.flatMap(termsOf);
    case 'not':
      return termsOf(node.node);
    default:
      return [node];
  }
}

/** The values that a term compares with. */
export function valuesOf(term: Term): readonly Value[] {
  return 'values' in term ? term.values : term.kind === 'word' ? [term.value] : [];
}
