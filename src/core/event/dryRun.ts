import { errorsOf } from '../facts/facts';
import { valueIn } from '../json/plain';
import type { EventData } from '../log/eventData';
import { parametersOf } from './parameters';

/** The errors by which services answer that a call would have worked. */
const WOULD_HAVE_WORKED: ReadonlySet<string | undefined> = new Set(errorsOf('dry-run'));

/** Whether a call was only to tell if it would work, and was never to change anything. EC2 answers also one that would with an error. */
export function isDryRun(event: EventData): boolean {
  const asked = parametersOf(event);
  return wouldHaveWorked(event) || ['dryRun', 'DryRun'].some((name) => String(valueIn(asked, name)) === 'true');
}

/** Whether the error of an event tells that the call would have worked. */
export function wouldHaveWorked(event: EventData): boolean {
  return WOULD_HAVE_WORKED.has(event.text('errorCode'));
}
