import type { EventData } from '../log/eventData';
import { isSignIn } from './signIn';

/** What CloudTrail writes in place of a user name that may be a password: people type theirs there by mistake. */
export const HIDDEN_NAME = 'HIDDEN_DUE_TO_SECURITY_REASONS';

/** Whether a name stands for one that is not told. */
export function isHidden(name: string | undefined): boolean {
  return name === HIDDEN_NAME;
}

/** Whether it is a sign-in to the console with a user name that was wrong: no other is hidden there (AWS: sign-in events). */
export function hidesWrongName(event: EventData): boolean {
  const isConsoleLogin = event.text('eventName') === 'ConsoleLogin' && isSignIn(event);
  return isConsoleLogin && isHidden(event.text('userIdentity', 'userName'));
}
