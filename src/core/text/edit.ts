import { byPlace, moved, type Span, span } from './span';

/** Replaces the text of `span` with `newText`. An empty span inserts, an empty `newText` deletes. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
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

/**
 * The text after all edits. They may come in any order; those that start at one offset are applied in the order given, insertions
 * before a replacement. An edit that overlaps an earlier one is left out, so that no input can garble the text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort(byPlace)) {
    if (edit.span.start < at) {
      continue;
    }
    parts.push(text.slice(at, edit.span.start), edit.newText);
    at = edit.span.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** The edit, `delta` further on. */
export function movedEdit<E extends Edit>(edit: E, delta: number): E {
  return { ...edit, span: moved(edit.span, delta) };
}

/**
 * Where a place of a text lies when edits were made in it, in order and apart from each other: before the same character, or behind what was put in
 * place of that.
 */
export function offsetAfter(edits: readonly Edit[], offset: number): number {
  let growth = 0;
  for (const { span, newText } of edits) {
    if (span.start >= offset && span.end > offset) {
      break;
    }
    if (span.end > offset) {
      return span.start + growth + newText.length;
    }
    growth += newText.length - (span.end - span.start);
  }
  return offset + growth;
}

/** Where what each edit writes stands in the text that all of them make. They are in order and apart. */
export function placesAfter(edits: readonly Edit[]): Span[] {
  let growth = 0;
  return edits.map(({ span: { start, end }, newText }) => {
    const from = start + growth;
    growth += newText.length - (end - start);
    return span(from, from + newText.length);
  });
}
