import type { EventData } from '../log/eventData';
import { parseArn } from './arn';

/** What a message says about a request that was refused. All texts come from the log: escape them. */
export interface Denial {
  /** Who was refused, as the message names them: mostly an ARN. */
  readonly who?: string;
  /** The actions that were not allowed, as policies name them; none where the message does not say. */
  readonly actions: readonly string[];
  /** On what; absent where the message does not say. */
  readonly on?: DeniedResource;
  /** Why, in the message's words, without the ARN of the policy: "no identity-based policy allows the s3:GetObject action". */
  readonly because?: string;
  /** The action that no policy allows, where it is not one of `actions`: one call may need several. */
  readonly missing?: string;
  /** The ARN of the policy that decided, which newer messages give. */
  readonly policy?: string;
  /** EC2's encoded reason, without its introduction. */
  readonly encoded?: string;
}

/** A resource as a message names it: an ARN, or a kind and a name. */
interface DeniedResource {
  /** "user", "instance profile"; absent where an ARN tells by itself. */
  readonly kind?: string;
  readonly name: string;
  /** The version of a policy. */
  readonly version?: string;
}

const longest = 4096;
const ACTION = String.raw`[\w-]+:[\w*]+`;
/** Who: the last word before "is not authorized", whatever stands before it. */
const REFUSED = new RegExp(
  String.raw`(?:\b(?:User|Role|Principal|Identity|Account|Caller)\b:? +)?(\S{1,2048}) (?:is|are) not (?:authorized|allowed) to (?:perform|call|invoke|make)?:? ?(?:the )?(?:action:? )?(${ACTION}(?:(?:,| and|, and) ${ACTION})*)`,
  'i',
);
const NAMELESS = new RegExp(`not authorized to perform:? (?:action )?(${ACTION})`, 'i');
/** Up to the reason, the encoded text or the end of the sentence: the names of users have no spaces, those of kinds do. */
const ON =
  /^\W{0,3}\s*(?:on|for|against) (?:the )?(?:following )?resources?(?:\(s\))?:?\s+("[^"]{0,2048}"|.{1,2048}?)(?=\s+(?:because|with an explicit deny|with explicit deny|as no)\b|\s\(|[.,;]?\s+(?:Encoded|User:|Please|Status)|[.,;]?\s*$)/s;
const BECAUSE =
  /\b(?:because|as(?= no)) (.{1,600}?)(?=\.?\s+Encoded|[.;]?\s*$|\.\s|: arn:|\s\()|\bwith (an explicit deny(?: in [^.:;(]{1,200})?)/is;
const POLICY = /(?:policy|boundary|action): (arn:[^\s,;]{1,2048})/;
/** The permission that decided, which may be another one than that of the call. */
const MISSING = new RegExp(`allows the (${ACTION}) action`);
const ENCODED = /encoded authorization failure message:?\s*(\S*)/i;
/** How IAM names what is no ARN: a kind, then its name. */
const KIND =
  /^(user|role|group|policy|instance profile|access key|login profile|MFA device|server certificate|SAML provider|OIDC provider|account|queue|topic|bucket|key|secret|table|function) +(\S+)(?: version (v\d+))?$/i;

/** The message of a refused request taken apart. Undefined when it is no such message, or says nothing but that. */
export function denialOf(message: string | undefined): Denial | undefined {
  if (!message || message.length > longest) {
    return undefined;
  }
  const refused = REFUSED.exec(message);
  const nameless = refused ? undefined : NAMELESS.exec(message);
  const found = refused ?? nameless;
  const encoded = ENCODED.exec(message)?.[1];
  if (!found) {
    return encoded === undefined ? lakeFormation(message) : { actions: [], encoded };
  }
  const rest = message.slice(found.index + found[0].length);
  const because = BECAUSE.exec(rest);
  const reason = (because?.[1] ?? because?.[2])?.trim();
  const actions = (refused?.[2] ?? nameless?.[1] ?? '').split(/,? and |, /).filter(Boolean);
  const missing = MISSING.exec(reason ?? '')?.[1];
  const policy = POLICY.exec(rest)?.[1]?.replace(/\.$/, '');
  const on = resourceIn(ON.exec(rest)?.[1]);
  const who = refused?.[1] && whoIn(refused[1]);
  return {
    ...(who && { who }),
    actions,
    ...(on && { on }),
    ...(reason && { because: reason }),
    ...(missing && !actions.includes(missing) && { missing }),
    ...(policy && { policy }),
    ...(encoded !== undefined && { encoded }),
  };
}

/** Lake Formation has permissions of its own, with names of its own. */
function lakeFormation(message: string): Denial | undefined {
  const [found, permission, name] =
    /Insufficient Lake Formation permission\(s\)(?:: Required ([A-Za-z ]{1,60}))?(?: on (\S{1,512}))?/.exec(message) ??
    [];
  return found === undefined
    ? undefined
    : {
        actions: permission ? [permission.replace(/ on$/, '').trim()] : [],
        ...(name && { on: { name } }),
        because: 'no Lake Formation permission allows it',
      };
}

/** The refusal of an event taken apart, from its error message or, where some services write it, from the answer. */
export function denialIn(event: EventData): Denial | undefined {
  return denialOf(event.text('errorMessage') ?? event.text('responseElements', 'message'));
}

/** "You" and the like name nobody. */
function whoIn(text: string): string | undefined {
  const name = text.replace(/^["']+|["',:]+$/g, '');
  return /^(you|user|caller|principal|it|account|role)$/i.test(name) ? undefined : name;
}

function resourceIn(text: string | undefined): DeniedResource | undefined {
  const name = text
    ?.trim()
    .replace(/^"|"$/g, '')
    .replace(/[.,;]$/, '');
  if (!name) {
    return undefined;
  }
  const [, kind, of, version] = KIND.exec(name) ?? [];
  if (kind && of) {
    return {
      kind: kind.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()),
      name: of,
      ...(version && { version }),
    };
  }
  return { name };
}

/**
 * Whether a text names all there is, and not one of them: `*`, or an ARN that has nothing behind the type of its resource. What S3 writes
 * behind a bucket is not meant.
 */
export function isEverything(name: string): boolean {
  const arn = parseArn(name);
  const [first = '', ...rest] = (arn?.resource ?? name).split(/[/:]/);
  if (!arn || rest.length === 0) {
    return /^[*\s]*$/.test(arn?.resource ?? name);
  }
  return arn.service !== 's3' && first !== '' && rest.every((part) => /^(\**|log-stream)$/.test(part));
}
