import type { EventData } from '../log/eventData';

const TYPE = 'AwsConsoleSignIn';

/** Whether an event is of a sign-in, by its type and its source (AWS: sign-in events). */
export function isOfSignIn(type: string | undefined, source: string | undefined): boolean {
  return type === TYPE || source === 'signin.amazonaws.com';
}

export function isSignIn(event: EventData): boolean {
  return isOfSignIn(event.text('eventType'), event.text('eventSource'));
}

/** Whether it is one to the console. */
export function isConsoleSignIn(event: EventData): boolean {
  return event.text('eventType') === TYPE;
}
