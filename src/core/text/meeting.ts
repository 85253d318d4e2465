import type { Edit } from './edit';
import { byPlace } from './span';

/** Edits that are made together or not at all. */
export interface EditGroup {
  readonly edits: readonly Edit[];
}

/**
 * The groups that meet others: those of which an edit overlaps the one before it in the text. With `touching` also those of which one
 * begins where one of another group ends.
 */
export function meeting<G extends EditGroup>(groups: readonly G[], touching = false): ReadonlySet<G> {
  const met = new Set<G>();
  const all = groups.flatMap((group) => group.edits.map(({ span }) => ({ span, group })));
  let end = -1;
  let before: G | undefined;
  for (const { span, group } of all.sort(byPlace)) {
    if (span.start < end || (touching && span.start === end && group !== before)) {
      met.add(group);
    } else {
      end = span.end;
      before = group;
    }
  }
  return met;
}
