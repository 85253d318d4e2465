import { type Damage, drain, type Edit, type LogDocument } from '../../src/core';
import { refusalsOf } from '../../src/core/conservation/guard';
import type { Mend, Refusal } from '../../src/core/conservation/mend';

/** The damages of a log whose mends the guard has refused: each is a defect of the reader. */
export function refusedIn({ damages }: LogDocument): Damage[] {
  return damages.filter(({ refused }) => refused !== undefined);
}

/** Why the guard refuses each of some mends of a text; undefined for those that it lets pass. */
export function refusals(text: string, mends: readonly Mend[]): (Refusal | undefined)[] {
  const found = drain(refusalsOf(text, mends));
  return mends.map((mend) => found.get(mend));
}

/** Why the guard refuses edits that say nothing of themselves, taken together; undefined when it lets them pass. */
export function refusalOf(text: string, ...edits: readonly Edit[]): Refusal | undefined {
  return refusals(text, [{ edits, removes: [] }])[0];
}

/** The edit that writes `newText` for the first `old` of a text, or the one behind `after`. An empty `old` inserts behind `after`. */
export function editOf(text: string, old: string, newText: string, after = ''): Edit {
  const from = text.indexOf(after) + after.length;
  const start = text.indexOf(old, from);
  return { span: { start, end: start + old.length }, newText };
}
