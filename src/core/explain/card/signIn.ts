import { identityOf } from '../../event/identity';
import { failed } from '../../event/outcome';
import { kindOf, shortName } from '../../event/targetName';
import type { EventData } from '../../log/eventData';
import type { Render } from './render';

/** What somebody did at the console's door, in words of its own; undefined for any other event. */
export function signInWords(record: EventData): string | undefined {
  const name = record.text('eventName') ?? '';
  if (record.text('eventSource') !== 'signin.amazonaws.com' || !Object.hasOwn(known, name)) {
    return undefined;
  }
  const [worked, refused] = known[name as keyof typeof known];
  return failed(record) ? refused : worked + factor(record);
}

/** A switch of roles as who was there before did it: the event itself is the new role's. Undefined where that is not told. */
export function switched(record: EventData, to: string, show: Render): string | undefined {
  const from = record.text('additionalEventData', 'SwitchFrom');
  return from && record.text('eventName') === 'SwitchRole' && !failed(record)
    ? `${kindOf(from)} ${show(shortName(from))} switched to ${to} in the console`
    : undefined;
}

const known = {
  ConsoleLogin: ['signed in to the console', 'failed to sign in to the console'],
  CheckMfa: ['was asked for a second factor', 'failed the check of the second factor'],
  SwitchRole: ['switched the role in the console', 'failed to switch the role in the console'],
  GetSigninToken: ['got a token to sign in to the console', 'got no token to sign in to the console'],
} as const;

/** Whether a second factor was used; for federated users AWS cannot know. */
function factor(record: EventData): string {
  const used = record.text('additionalEventData', 'MFAUsed');
  const knows = ['user', 'root'].includes(identityOf(record).kind);
  return knows && used === 'Yes' ? ' with MFA' : knows && used === 'No' ? ' without MFA' : '';
}
