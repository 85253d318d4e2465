import type { Edit } from '../../text/edit';
import { type Placed, type Span, span } from '../../text/span';
import { SpanIndex } from '../../text/spanIndex';
import { badEscape } from '../damages/badEscape';
import { bareName } from '../damages/bareName';
import { escapedJson } from '../damages/escapedJson';
import { foreignLiteral } from '../damages/foreignLiteral';
import { hashRocket } from '../damages/hashRocket';
import { htmlEntity } from '../damages/htmlEntity';
import { invisibleCharacter } from '../damages/invisibleCharacter';
import type { DamageKind } from '../damages/kind';
import { linePrefix } from '../damages/linePrefix';
import { mergeConflict } from '../damages/mergeConflict';
import { quotesDoubled } from '../damages/quotesDoubled';
import { singleQuote } from '../damages/singleQuote';
import { smartQuote } from '../damages/smartQuote';
import { wrappedLines } from '../damages/wrappedLines';

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
