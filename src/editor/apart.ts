import type { Edit } from '../core';

/**
 * The edits in text order without those that overlap an earlier one: VS Code refuses a change whose edits overlap, as `applyEdits`
 * passes them over. Mends of neighbouring findings may ask for the same character twice.
 */
export function apart(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    if (edit.span.start >= at) {
      kept.push(edit);
      at = edit.span.end;
    }
  }
  return kept;
}
