import { badEscape, invisibleCharacter } from '../../repair/kinds/characters';
import type { DamageKind } from '../../repair/kinds/kind';
import { notationKinds } from '../../repair/kinds/notations';
import { singleQuote, smartQuote } from '../../repair/kinds/quotes';
import { hashRocket } from '../../repair/kinds/separators';
import { bareName, foreignLiteral } from '../../repair/kinds/values';
import type { Edit } from '../../text/edit';
import { type Placed, type Span, span } from '../../text/span';
import { SpanIndex } from '../../text/spanIndex';

/** What the census needs to know of a damage. */
export interface Harm {
  readonly kind: DamageKind;
  readonly span: Span;
  readonly edits: readonly Edit[];
}

/** Kinds that say how all of a text is written. They say nothing against one of its strings. */
const NOTATIONS: ReadonlySet<DamageKind> = new Set([
  ...notationKinds,
  badEscape,
  bareName,
  foreignLiteral,
  hashRocket,
  invisibleCharacter,
  singleQuote,
  smartQuote,
]);

/** Whether the damage is one of how a text is written, not of what stands where. */
export function isNotation({ kind }: Harm): boolean {
  return NOTATIONS.has(kind);
}

/** The places of a text at which damages are, or change something. */
export class Places {
  readonly #places: SpanIndex<Placed>;

  constructor(harms: readonly Harm[]) {
    this.#places = new SpanIndex(harms.flatMap((harm): Placed[] => [harm, ...harm.edits]));
  }

  /** Whether one of them lies in `[start, end]`, or stands against it. */
  touch(start: number, end: number): boolean {
    return this.#places.touches(span(start, end));
  }
}
