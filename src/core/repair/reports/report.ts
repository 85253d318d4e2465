import type { Edit } from '../../text/edit';
import type { Span } from '../../text/span';
import type { DamageKind } from '../kinds/kind';

/** A damage while a sample is read; later places may still add to its edits. */
export interface Report {
  readonly kind: DamageKind;
  readonly span: Span;
  readonly detail: string;
  readonly edits: Edit[];
  /** False where the reader guessed. What a mend removes makes it uncertain in any case. */
  readonly certain?: boolean;
}
