import { failuresOf, OUTCOME_HOLDERS, saysOutcome } from '../facts/facts';
import type { EventData } from '../log/eventData';
import { wouldHaveWorked } from './dryRun';
import { familyOf } from './family';
import { hidesWrongName } from './hiddenName';
import { isConsoleSignIn, isOfSignIn, isSignIn } from './signIn';

/**
 * How an event ended. Dry run: it was answered with an error that says it would have worked. Unknown: it is a sign-in, which says so in one place
 * alone, and here that place is missing, as in a CSV of the Event history. Of an event that tells of no single call it means nothing.
 */
export type Outcome = 'failed' | 'succeeded' | 'dry-run' | 'unknown';

/** How a sign-in ended: there is no dry run of one. */
export type SignInOutcome = Exclude<Outcome, 'dry-run'>;

/** How an event ended, as far as it says so. An error code or an error message always tells; that there is none tells of calls alone. */
export function outcomeOf(event: EventData): Outcome {
  return wouldHaveWorked(event) ? 'dry-run' : signInOutcome(event);
}

/** How a sign-in ended; the same of a call that was no dry run. */
export function signInOutcome(event: EventData): SignInOutcome {
  return failed(event) ? 'failed' : isUntold(event) ? 'unknown' : 'succeeded';
}

/**
 * Whether the event failed: it has an error code, but none that says that it would have worked, or an error message, or it is one of those that say
 * so under their own name or in what a service tells, or that let nobody in since there is no user of that name.
 */
export function failed(event: EventData): boolean {
  const code = event.text('errorCode');
  if (code !== undefined) {
    return !wouldHaveWorked(event);
  }
  return (
    event.text('errorMessage') !== undefined ||
    outcomesSaid(event).includes('Failure') ||
    failureTold(event) !== undefined ||
    (hidesWrongName(event) && !outcomesSaid(event).includes('Success'))
  );
}

/** The state in which a service says that what it tells of failed: "FAILED". Undefined where it says nothing of the kind. */
export function failureTold(event: EventData): string | undefined {
  if (familyOf(event) !== 'service') {
    return undefined;
  }
  for (const { path, states } of failuresOf(event.text('eventSource'))) {
    const state = event.text(...path);
    if (state !== undefined && states.includes(state)) {
      return state;
    }
  }
  return undefined;
}

/** How a sign-in ended that is not known to have let anybody in; undefined of one that did, and of any other event. */
export function refusedSignIn(event: EventData): 'failed' | 'unknown' | undefined {
  const ended = isSignIn(event) ? signInOutcome(event) : 'succeeded';
  return ended === 'succeeded' ? undefined : ended;
}

/** Whether it is an event without error codes that does not say how it ended. */
function isUntold(event: EventData): boolean {
  const name = event.text('eventName');
  const says = isConsoleSignIn(event) || (name !== undefined && saysOutcome(name, event.text('eventSource')));
  return says && !outcomesSaid(event).includes('Success');
}

/** What an event says under its own name of how it ended: in the answer of a sign-in, or among what a service tells (AWS: sign-in events). */
function outcomesSaid(event: EventData): readonly (string | undefined)[] {
  // Asked of each event of a log: each field once, and what calls never have is not looked for in them.
  const [name, source, type] = [event.text('eventName'), event.text('eventSource'), event.text('eventType')];
  if (name === undefined) {
    return [];
  }
  const isToldByService = type === 'AwsServiceEvent' || saysOutcome(name, source);
  const [answer, details] = OUTCOME_HOLDERS;
  return [
    isOfSignIn(type, source) ? event.text(answer, name) : undefined,
    isToldByService ? event.text(details, name) : undefined,
  ];
}
