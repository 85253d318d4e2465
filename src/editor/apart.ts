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

/**
 * The edits of the fixes that fit together, in text order: a fix comes with all its edits or with none, since half a mend is a new damage. Of
 * fixes that overlap, the one that begins first stays; one that overlaps itself never does.
 */
export function wholes(fixes: readonly (readonly Edit[])[]): readonly Edit[] {
  const kept: Edit[] = [];
  for (const fix of [...fixes].map(sorted).sort((a, b) => startOf(a) - startOf(b))) {
    const fits = fix.every((edit, index) => {
      const earlier = fix[index - 1];
      return fitsAmong(kept, edit) && (!earlier || earlier.span.end <= edit.span.start);
    });
    for (const edit of fits ? fix : []) {
      kept.splice(placeOf(kept, edit), 0, edit);
    }
  }
  return kept;
}

function sorted(fix: readonly Edit[]): readonly Edit[] {
  return [...fix].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function startOf([first]: readonly Edit[]): number {
  return first?.span.start ?? 0;
}

function fitsAmong(kept: readonly Edit[], edit: Edit): boolean {
  const place = placeOf(kept, edit);
  const before = kept[place - 1];
  const after = kept[place];
  return (!before || before.span.end <= edit.span.start) && (!after || edit.span.end <= after.span.start);
}

/** Behind all edits that come before this one or stand at the same place. */
function placeOf(kept: readonly Edit[], { span }: Edit): number {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = kept[middle]!.span;
    const isBefore = other.start < span.start || (other.start === span.start && other.end <= span.end);
    low = isBefore ? middle + 1 : low;
    high = isBefore ? high : middle;
  }
  return low;
}
