import { refusalsOf } from '../conservation/guard';
import type { Span } from '../text/span';
import type { Damage } from './damage';
import type { Steps } from './steps';

/**
 * The damages of a text without the mends that the guard refuses, and without those in what may be a text of somebody's: of those only the
 * finding is left.
 */
export function* guarded(text: string, damages: readonly Damage[], texts: readonly Span[] = []): Steps<Damage[]> {
  const refusals = yield* refusalsOf(text, damages);
  return damages.map((damage) => {
    const inText = damage.edits.some(({ span: { start, end } }) =>
      texts.some((one) => start < one.end && end > one.start),
    );
    const refused = inText ? 'makes-event' : refusals.get(damage);
    return refused ? { ...damage, edits: [], removes: [], certain: false, refused } : damage;
  });
}
