import type { Edit } from '../../text/edit';
import { type Span, span } from '../../text/span';
import type { DamageKind } from '../damages/kind';

/** A damage while a sample is read; later places may still add to its edits. */
export interface Report {
  readonly kind: DamageKind;
  readonly span: Span;
  readonly detail: string;
  readonly edits: Edit[];
  /** False where the reader guessed. What a mend removes makes it uncertain in any case. */
  readonly certain?: boolean;
}

/** An edit that inserts `newText` before `at`. */
export function insert(at: number, newText: string): Edit {
  return { span: span(at, at), newText };
}

/** An edit that deletes `[start, end)`. */
export function remove(start: number, end: number): Edit {
  return { span: span(start, end), newText: '' };
}

/** An edit that puts `newText` in place of `[start, end)`. */
export function replace(start: number, end: number, newText: string): Edit {
  return { span: span(start, end), newText };
}
