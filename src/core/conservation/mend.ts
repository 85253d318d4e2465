import type { Edit } from '../text/edit';
import type { Span } from '../text/span';

/** Edits that belong together, with what they say of themselves. */
export interface Mend {
  readonly edits: readonly Edit[];
  /** The places of the text whose substance they take away, in text order. */
  readonly removes: readonly Span[];
  /** Whether they correct a value: then words may differ, and somebody has to agree. */
  readonly changesValue?: boolean;
}

/**
 * Why a mend is refused: its edits leave the text or meet others, something is lost that it does not say, or written in another way,
 * or was never there, or a record would not begin any more where it did, or a text in an event would become one.
 */
export type Refusal = 'leaves-text' | 'overlaps' | 'loses' | 'changes' | 'invents' | 'crosses-record' | 'makes-event';
