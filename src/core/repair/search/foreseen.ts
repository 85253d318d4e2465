import { isKnownIn } from './entries';
import type { Ground } from './ground';
import type { Standing } from './standing';
import type { Frame, State } from './state';

/** So many brackets around a state are looked at. */
const MOST_CLOSED = 12;

/**
 * What a state that closes brackets earns with the next name, if that is documented in one of those around it: closing many of them costs more than
 * a narrow search may pay at one place, and the name would give it back at once.
 */
export function foreseen(
  ground: Ground,
  { top, expects }: State,
  { next }: Standing,
  most = expects === 'after' ? MOST_CLOSED : 1,
): number {
  if (next === undefined || (expects !== 'after' && expects !== 'entry')) {
    return 0;
  }
  let frame: Frame | undefined = top;
  for (let count = most; frame && count > 0; count--) {
    if (frame.type === 'object' && isKnownIn(ground, frame, next)) {
      return ground.costs.known;
    }
    frame = frame.up;
  }
  return 0;
}
