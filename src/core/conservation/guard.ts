import type { Edit } from '../text/edit';
import { meeting } from '../text/meeting';
import { byPlace } from '../text/span';
import type { Steps } from '../text/steps';
import { clustersOf } from './cluster';
import { formRefusal } from './form';
import { lostBeginnings } from './lostBeginnings';
import type { Mend, Refusal } from './mend';
import { compareWords } from './sameWords';
import { type Placed, type Stretch, stretchesOf } from './stretch';

/** The mends that are refused, and why. */
export type Refusals<M extends Mend> = ReadonlyMap<M, Refusal>;

/**
 * Looks at mends of a text without any trust in who made them, and says which must not be made: those that lose, change, reorder or
 * invent something that the author wrote, other than what they say, and those whose edits do not fit with the others. Together, all
 * others keep every name and value. The cost is that of the edits and some thousand characters around each; pauses in between.
 */
export function* refusalsOf<M extends Mend>(text: string, mends: readonly M[]): Steps<Refusals<M>> {
  const refused = new Map<M, Refusal>();
  const edits = apart(text, mends, refused);
  for (const stretch of stretchesOf(text, edits)) {
    check(stretch, refused);
    yield;
  }
  return refused;
}

/** The edits of the mends in the order in which they are made; refuses those that leave the text or meet one before. */
function apart<M extends Mend>(text: string, mends: readonly M[], refused: Map<M, Refusal>): Placed<M>[] {
  const inside = ({ span }: Edit) => span.start >= 0 && span.end >= span.start && span.end <= text.length;
  for (const mend of mends.filter(({ edits }) => !edits.every(inside))) {
    refused.set(mend, 'leaves-text');
  }
  for (const mend of meeting(mends.filter((one) => !refused.has(one)))) {
    refused.set(mend, 'overlaps');
  }
  const left = mends.filter((mend) => !refused.has(mend));
  return left
    .flatMap((mend) => mend.edits.map(({ span, newText }): Placed<M> => ({ span, newText, mend })))
    .sort(byPlace);
}

function check<M extends Mend>(stretch: Stretch<M>, refused: Map<M, Refusal>): void {
  for (const { mend } of lostBeginnings(stretch)) {
    refused.set(mend, 'crosses-record');
  }
  for (const { changes, before, after } of clustersOf(stretch)) {
    if (changes.some(({ edit }) => edit.mend.changesValue)) {
      continue;
    }
    const outcome = compareWords(before, after);
    for (const change of changes) {
      const refusal = outcome === 'same' ? formRefusal(stretch, change) : outcome;
      if (refusal && !refused.has(change.edit.mend)) {
        refused.set(change.edit.mend, refusal);
      }
    }
  }
}
