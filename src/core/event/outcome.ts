import type { EventData } from '../log/eventData';

/** Whether the call failed: it has an error code or an error message, or it is a sign-in that did. */
export function failed(event: EventData): boolean {
  return event.text('errorCode') !== undefined || event.text('errorMessage') !== undefined || signInFailed(event);
}

/** Whether it is a sign-in whose outcome is `Failure`: such carry no error code (AWS: console sign-in events). */
function signInFailed(event: EventData): boolean {
  const isSignIn =
    event.text('eventType') === 'AwsConsoleSignIn' || event.text('eventSource') === 'signin.amazonaws.com';
  const name = isSignIn ? event.text('eventName') : undefined;
  return name !== undefined && event.text('responseElements', name) === 'Failure';
}
