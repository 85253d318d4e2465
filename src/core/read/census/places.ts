import { badEscape } from '../../repair/kinds/badEscape';
import { bareName } from '../../repair/kinds/bareName';
import { escapedJson } from '../../repair/kinds/escapedJson';
import { foreignLiteral } from '../../repair/kinds/foreignLiteral';
import { hashRocket } from '../../repair/kinds/hashRocket';
import { htmlEntity } from '../../repair/kinds/htmlEntity';
import { invisibleCharacter } from '../../repair/kinds/invisibleCharacter';
import type { DamageKind } from '../../repair/kinds/kind';
import { linePrefix } from '../../repair/kinds/linePrefix';
import { mergeConflict } from '../../repair/kinds/mergeConflict';
import { quotesDoubled } from '../../repair/kinds/quotesDoubled';
import { singleQuote } from '../../repair/kinds/singleQuote';
import { smartQuote } from '../../repair/kinds/smartQuote';
import { wrappedLines } from '../../repair/kinds/wrappedLines';
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
  badEscape,
  bareName,
  escapedJson,
  foreignLiteral,
  hashRocket,
  htmlEntity,
  invisibleCharacter,
  linePrefix,
  mergeConflict,
  quotesDoubled,
  singleQuote,
  smartQuote,
  wrappedLines,
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
