import { identityOf } from '../../event/identity';
import { type SignInOutcome, signInOutcome } from '../../event/outcome';
import { refusedAs } from '../../event/refusedAs';
import { kindOf, shortName } from '../../event/targetName';
import { saysOutcome } from '../../facts/facts';
import type { EventData } from '../../log/eventData';
import type { Render } from './render';

/** What somebody did at the console's door, in words of its own; undefined for any other event. */
export function signInWords(record: EventData): string | undefined {
  const name = record.text('eventName') ?? '';
  if (record.text('eventSource') !== 'signin.amazonaws.com' || !Object.hasOwn(known, name)) {
    return undefined;
  }
  const words = known[name as keyof typeof known];
  const ended = signInOutcome(record);
  return ended === 'succeeded' ? words[ended] + factor(record) : words[ended];
}

/** Whether it is a sign-in or a step of one, which changes nothing, and not what else is done at that door, such as to change a password. */
export function isSigningIn(record: EventData): boolean {
  const name = record.text('eventName');
  return signInWords(record) !== undefined || (name !== undefined && saysOutcome(name, record.text('eventSource')));
}

/** A sign-in that failed: it was tried as somebody, and nothing proves that it was by them. Undefined of what let somebody in, or names nobody. */
export function refused(record: EventData, as: string): string | undefined {
  return refusedAs(record) === undefined ? undefined : `somebody failed to sign in to the console as ${as}`;
}

/** A switch of roles as who was there before did it: the event itself is the new role's. Undefined where that is not told. */
export function switched(record: EventData, to: string, show: Render): string | undefined {
  const from = record.text('additionalEventData', 'SwitchFrom');
  const ended = signInOutcome(record);
  const did = ended === 'succeeded' ? 'switched' : 'tried to switch';
  return from && record.text('eventName') === 'SwitchRole' && ended !== 'failed'
    ? `${kindOf(from)} ${show(shortName(from))} ${did} to ${to} in the console`
    : undefined;
}

const known = {
  ConsoleLogin: {
    succeeded: 'signed in to the console',
    failed: 'failed to sign in to the console',
    unknown: 'tried to sign in to the console',
  },
  CheckMfa: {
    succeeded: 'was asked for a second factor',
    failed: 'failed the check of the second factor',
    unknown: 'was asked for a second factor',
  },
  SwitchRole: {
    succeeded: 'switched the role in the console',
    failed: 'failed to switch the role in the console',
    unknown: 'tried to switch the role in the console',
  },
  GetSigninToken: {
    succeeded: 'got a token to sign in to the console',
    failed: 'got no token to sign in to the console',
    unknown: 'asked for a token to sign in to the console',
  },
} as const satisfies Record<string, Record<SignInOutcome, string>>;

/** Whether a second factor was used; for federated users AWS cannot know. */
function factor(record: EventData): string {
  const used = record.text('additionalEventData', 'MFAUsed');
  const knows = ['user', 'root'].includes(identityOf(record).kind);
  return knows && used === 'Yes' ? ' with MFA' : knows && used === 'No' ? ' without MFA' : '';
}
