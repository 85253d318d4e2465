import { familyOf, isRequest } from '../../event/family';
import { identityOf } from '../../event/identity';
import { failed } from '../../event/outcome';
import { isSignIn } from '../../event/signIn';
import { targetsOf } from '../../event/target';
import { accountBehind, kindOf, shortName } from '../../event/targetName';
import { partsTold } from '../../event/targetParts';
import { readTime } from '../../event/time';
import { duration } from '../../event/timeText';
import { fieldAt, valueMeaning } from '../../facts/facts';
import { entriesOf, itemsOf, scalarText, valueIn } from '../../json/plain';
import type { EventData } from '../../log/eventData';
import { code, escapeText, prose } from '../../markdown/escape';
import { readOnlyHere } from './readOnlyHere';

/** What a field says in this event, in one line of Markdown; undefined where its value says it as well. */
export function saidHere(path: readonly string[], event: EventData): string | undefined {
  const told = fields[path.join('.')]?.(event);
  return told && `Here: ${told}.`;
}

/** The fields whose values one would have to read through. */
const fields: Readonly<Record<string, (event: EventData) => string | undefined>> = {
  userIdentity: (event) => {
    const { kind, label, accountId, onBehalfOf } = identityOf(event);
    const account = accountId && kind !== 'service' && !label.includes(accountId) ? `, account ${code(accountId)}` : '';
    return `${escapeText(label)}${account}${onBehalfOf ? `, for ${escapeText(onBehalfOf)}` : ''}`;
  },
  'userIdentity.sessionContext': session,
  readOnly: readOnlyHere,
  requestParameters: (event) => {
    if (event.at('requestParameters') === null) {
      return isCall(event) ? noParameters(event) : undefined;
    }
    const about = namedIn('requestParameters', event);
    return about.length > 0 ? `about ${about.slice(0, 4).join(', ')}` : undefined;
  },
  responseElements: (event) => {
    const answer = event.at('responseElements');
    const names = entriesOf(answer).map(([name]) => escapeText(name, 60));
    return answer === null
      ? isCall(event)
        ? event.text('errorCode') || event.text('errorMessage')
          ? 'no answer but the error'
          : 'nothing came back that is logged'
        : undefined
      : names.length > 0
        ? names.slice(0, 5).join(', ')
        : undefined;
  },
  resources: (event) => {
    const arns = itemsOf(event.at('resources')).flatMap((item) => scalarText(valueIn(item, 'ARN')) ?? []);
    const named = arns.slice(0, 3).map((arn) => `${escapeText(kindOf(arn))} ${code(shortName(arn), 120)}`);
    return named.length > 0 ? `${named.join(', ')}${arns.length > 3 ? ` and ${arns.length - 3} more` : ''}` : undefined;
  },
  serviceEventDetails: (event) => {
    const status = event.text('serviceEventDetails', 'eventStatus');
    const says = valueMeaning(fieldAt(['serviceEventDetails', 'eventStatus']), status);
    const about = namedIn('serviceEventDetails', event);
    return [says && prose(says).replace(/\.$/, ''), ...about].filter(Boolean).join(', ') || undefined;
  },
};

/** What the event is about, as far as it stands in one of its members: an issued key came back, and nobody asked for that one. */
function namedIn(field: string, event: EventData): string[] {
  const targets = targetsOf(event).filter((target) => target.field === field);
  return targets.map(({ kind, names, together }) => {
    const own = (all: readonly string[]) => some(kind, all);
    return `${escapeText(kind)} ${together ? partsTold(together, { names: own, text: code, most }) : own(names)}`;
  });
}

/** A call that was refused may have had parameters, which CloudTrail often leaves out then; a sign-in has none. */
function noParameters(event: EventData): string {
  return failed(event) && !isSignIn(event)
    ? 'none are logged; of calls that failed they are often left out'
    : 'no parameters, or none that the service logs';
}

/** Whether somebody called something, or signed in. */
function isCall(event: EventData): boolean {
  return isRequest(familyOf(event));
}

/** When the session began, and whether with a second factor. */
function session(event: EventData): string | undefined {
  const at = (...path: string[]) => event.text('userIdentity', 'sessionContext', ...path);
  const begun = readTime(at('attributes', 'creationDate'))?.epochMs;
  const now = readTime(event.text('eventTime'))?.epochMs;
  const issuer = at('sessionIssuer', 'userName');
  const mfa = at('attributes', 'mfaAuthenticated');
  const told = [
    issuer && `credentials of ${code(issuer)}`,
    begun !== undefined && now !== undefined && now >= begun && issued(now - begun),
    mfa === 'true' ? 'with MFA' : mfa === 'false' ? 'without MFA that AWS knows of' : undefined,
  ].filter(Boolean);
  return told.length > 0 ? told.join(', ') : undefined;
}

function issued(before: number): string {
  return before < 1000 ? 'issued in the second of the event' : `issued ${duration(before)} before the event`;
}

const most = 3;

function some(kind: string, names: readonly string[]): string {
  const shown = names.slice(0, most).map((name) => {
    const account = accountBehind(kind, name);
    return account && kind !== 'account' ? `account ${code(account)}` : code(account ?? shortName(name), 120);
  });
  return `${shown.join(', ')}${names.length > most ? ` and ${names.length - most} more` : ''}`;
}
