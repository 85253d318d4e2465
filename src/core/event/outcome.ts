import { OUTCOME_HOLDERS, saysOutcome } from '../facts/facts';
import type { EventData } from '../log/eventData';

/**
 * How an event ended. Unknown: it is a sign-in, which says so in one place alone, and here that place is missing, as in a CSV of the Event history. Of
 * an event that tells of no single call it means nothing.
 */
export type Outcome = 'failed' | 'succeeded' | 'unknown';

/** How an event ended, as far as it says so. An error code or an error message always tells; that there is none tells of calls alone. */
export function outcomeOf(event: EventData): Outcome {
  return failed(event) ? 'failed' : isUntold(event) ? 'unknown' : 'succeeded';
}

/** Whether the event failed: it has an error code or an error message, or it is one of those that say so under their own name. */
export function failed(event: EventData): boolean {
  return (
    event.text('errorCode') !== undefined ||
    event.text('errorMessage') !== undefined ||
    outcomesSaid(event).includes('Failure')
  );
}

/** Whether it is an event without error codes that does not say how it ended. */
function isUntold(event: EventData): boolean {
  const name = event.text('eventName');
  const says = isConsoleSignIn(event) || (name !== undefined && saysOutcome(name, event.text('eventSource')));
  return says && !outcomesSaid(event).includes('Success');
}

/** What an event says under its own name of how it ended: in the answer of a sign-in, or among what a service tells (AWS: sign-in events). */
function outcomesSaid(event: EventData): readonly (string | undefined)[] {
  const name = event.text('eventName');
  if (name === undefined) {
    return [];
  }
  const [answer, details] = OUTCOME_HOLDERS;
  const isSignIn = isConsoleSignIn(event) || event.text('eventSource') === 'signin.amazonaws.com';
  return [isSignIn ? event.text(answer, name) : undefined, event.text(details, name)];
}

function isConsoleSignIn(event: EventData): boolean {
  return event.text('eventType') === 'AwsConsoleSignIn';
}
