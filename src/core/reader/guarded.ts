import { refusalsOf } from '../conservation/guard';
import type { Steps } from '../text/steps';
import type { Damage } from './damage';

/** The damages of a text without the mends that the guard refuses: of those only the finding is left. */
export function* guarded(text: string, damages: readonly Damage[]): Steps<Damage[]> {
  const refusals = yield* refusalsOf(text, damages);
  return damages.map((damage) => {
    const refused = refusals.get(damage);
    return refused ? { ...damage, edits: [], removes: [], certain: false, refused } : damage;
  });
}
