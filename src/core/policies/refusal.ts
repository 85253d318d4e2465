import { type Denial, denialIn } from '../event/denial';
import { familyOf } from '../event/family';
import { type DenialReason, denialReason } from '../facts/facts';
import type { EventData } from '../log/eventData';
import { type Span, span } from '../text/span';

/** Codes that tell of permissions, and not of credentials that are wrong or too old. */
const REFUSED = /AccessDenied|Unauthorized(Operation|Access)|Forbidden/;

/** Whether a call was refused because no policy allows it, or one denies it. */
export function isRefused(event: EventData): boolean {
  const isCall = ['call', 'network'].includes(familyOf(event));
  return isCall && (REFUSED.test(event.text('errorCode') ?? '') || refusalIn(event) !== undefined);
}

/** Whether a statement can allow a refused call: none helps where a policy denies it outright, or where permissions of another kind are missing. */
export function isAllowable(event: EventData): boolean {
  return isRefused(event) && !outrightDeny(event) && !hasOtherPermissions(event);
}

/** The policy that denies a call outright, as far as the event says it. */
export function outrightDeny(event: EventData): DenialReason | undefined {
  const reason = refusalReason(event);
  return reason?.outright ? reason : undefined;
}

/** Which policy decided, as the message of a refused call tells. */
export function refusalReason(event: EventData): DenialReason | undefined {
  return denialReason(refusalIn(event)?.because ?? event.text('errorMessage') ?? '');
}

/** Whether what is missing is no permission of IAM, but one of Lake Formation, say. */
export function hasOtherPermissions(event: EventData): boolean {
  return refusalIn(event) === undefined && denialIn(event)?.because !== undefined;
}

/** What the message of a refused call says of actions that policies know. */
export function refusalIn(event: EventData): Denial | undefined {
  const denial = denialIn(event);
  return denial?.actions.some((action) => action.includes(':')) ? denial : undefined;
}

/** Where an event says what was refused and why: the places of its name, error code and message. */
export function whatFailed(event: EventData): readonly Span[] {
  return ['eventName', 'errorCode', 'errorMessage'].flatMap((name) => {
    const [key, value] = [event.key(name), event.node(name)];
    return key && value ? span(key.offset, value.offset + value.length) : [];
  });
}
