import type { Span } from './span';

/** Replaces the text of `span` with `newText`. An empty span inserts, an empty `newText` deletes. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * The text after all edits. They may come in any order; those that start at one offset are applied in the order given, insertions
 * before a replacement. An edit that overlaps an earlier one is left out, so that no input can garble the text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of inOrder(edits)) {
    if (edit.span.start < at) {
      continue;
    }
    parts.push(text.slice(at, edit.span.start), edit.newText);
    at = edit.span.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
