import { refusalsOf } from '../../conservation/guard';
import type { Steps } from '../../text/steps';
import type { Fix } from '../parts/finding';

/**
 * The fixes that may be made together: one that meets an earlier one or crosses the border of a record is left out with all its edits,
 * since half a mend is a new damage. What the mends of damages take away was looked at when the text was read; the others say that they
 * correct a value.
 */
export function* allowedFixes<F extends Pick<Fix, 'edits'>>(text: string, fixes: readonly F[]): Steps<F[]> {
  const mends = fixes.map((fix) => ({ edits: fix.edits, removes: [], changesValue: true, fix }));
  const refusals = yield* refusalsOf(text, mends);
  return mends.filter((mend) => !refusals.has(mend)).map(({ fix }) => fix);
}
