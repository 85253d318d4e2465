import { crossing } from './breaks';
import { isKnownIn } from './entries';
import type { Ground } from './ground';
import type { Standing } from './standing';
import type { Frame, State } from './state';

/** So many brackets around a state are looked at. */
const MOST_CLOSED = 12;

/**
 * What a state that closes brackets earns with what comes next, if that belongs into one of those around it: a name that is documented there, or a
 * record. Closing many of them costs more than a narrow search may pay at one place, and this would give it back at once. Only in a list of
 * records: elsewhere the names of an object that has lost its brace would become those of the event that holds it, and anybody may have written them.
 */
export function foreseen(
  ground: Ground,
  { top, expects }: State,
  { next, recordNext, char }: Standing,
  most = expects === 'after' ? MOST_CLOSED : 1,
): number {
  if ((next === undefined && !recordNext) || (expects !== 'after' && expects !== 'entry')) {
    return 0;
  }
  let found = recordNext;
  let frame: Frame | undefined = top;
  for (let count = most; frame && ((found && !recordNext) || count > 0); count--) {
    if (holdsRecords(frame)) {
      return found ? earned(ground, recordNext, char) : 0;
    }
    found ||= next !== undefined && frame.type === 'object' && isKnownIn(ground, frame, next);
    frame = frame.up;
  }
  return 0;
}

function earned(ground: Ground, recordNext: boolean, char: string): number {
  return recordNext ? crossing(ground, char === '{') : ground.costs.known;
}

function holdsRecords({ type, path, inRecord, written }: Frame): boolean {
  return type === 'array' && path === '' && !inRecord && written;
}
