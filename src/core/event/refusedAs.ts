import type { EventData } from '../log/eventData';
import { identityOf } from './identity';
import { refusedSignIn } from './outcome';

/** As whom somebody failed to sign in to the console: whom the event names was tried, and nothing proves that it was by them. Undefined of all else. */
export function refusedAs(event: EventData): string | undefined {
  const { label, nobody } = identityOf(event);
  const isRefused = event.text('eventName') === 'ConsoleLogin' && refusedSignIn(event) === 'failed' && !nobody;
  return isRefused ? label : undefined;
}

/** Who acted, as far as the event proves it. */
export function actorOf(event: EventData): string {
  const as = refusedAs(event);
  return as === undefined ? identityOf(event).label : `somebody as ${as}`;
}
