import { isDryRun } from '../../event/dryRun';
import { familyOf, isRequest } from '../../event/family';
import { failed } from '../../event/outcome';
import { isSignIn } from '../../event/signIn';
import type { EventData } from '../../log/eventData';
import { isSigningIn } from '../card/signIn';

/** What `readOnly` says in one event; undefined where it says nothing. */
export function readOnlyHere(event: EventData): string | undefined {
  const text = event.text('readOnly');
  return text === 'true' ? read(event) : text === 'false' ? changed(event) : undefined;
}

function read(event: EventData): string {
  return isSignIn(event) ? 'AWS counts it as only reading' : `${subject(event)} only read`;
}

function changed(event: EventData): string {
  const [hasFailed, what] = [failed(event), subject(event)];
  if (isSignIn(event) && hasFailed) {
    return 'AWS does not count it as only reading, but it failed and changed nothing';
  }
  if (isSigningIn(event)) {
    return 'AWS does not count it as only reading, though signing in changes nothing';
  }
  return isDryRun(event)
    ? `${what} was only a dry run, and was to change nothing`
    : hasFailed
      ? `${what} would have changed something, but it failed`
      : `${what} changed something, or could have`;
}

function subject(event: EventData): string {
  return isRequest(familyOf(event)) && !isSignIn(event) ? 'the call' : 'what happened';
}
