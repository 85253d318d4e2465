import { identityOf } from '../../event/identity';
import { failed } from '../../event/outcome';
import type { EventData } from '../../log/eventData';

/** What somebody did at the console's door, in words of its own; undefined for any other event. */
export function signInWords(record: EventData): string | undefined {
  const name = record.text('eventName') ?? '';
  if (record.text('eventSource') !== 'signin.amazonaws.com' || !Object.hasOwn(known, name)) {
    return undefined;
  }
  const [worked, refused] = known[name as keyof typeof known];
  return failed(record) ? refused : worked + factor(record);
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
