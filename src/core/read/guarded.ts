import { refusalsOf } from '../conservation/guard';
import type { Damage } from '../log/damage';
import type { Span } from '../text/span';
import { SpanIndex } from '../text/spanIndex';
import type { Steps } from '../text/steps';

/**
 * The damages of a text without the mends that the guard refuses, and without those in what may be a text of somebody's: of those only the
 * finding is left.
 */
export function* guarded(text: string, damages: readonly Damage[], texts: readonly Span[] = []): Steps<Damage[]> {
  const refusals = yield* refusalsOf(text, damages);
  const written = new SpanIndex(texts.map((span) => ({ span })));
  return damages.map((damage) => {
    const refused = damage.edits.some(({ span }) => written.touches(span)) ? 'makes-event' : refusals.get(damage);
    return refused ? { ...damage, edits: [], removes: [], certain: false, refused } : damage;
  });
}
