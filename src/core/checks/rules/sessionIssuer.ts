import { nameInArn, sessionInArn } from '../../event/arn';
import { whereIs } from '../../event/where';
import { isMarked } from '../../facts/facts';
import type { EventData, Path } from '../../log/eventData';
import { quoted } from '../../repair/kinds/kind';
import type { Rule, RuleHit } from '../parts/rule';
import { stringAt } from '../parts/stringAt';

const issuer: Path = ['userIdentity', 'sessionContext', 'sessionIssuer'];

/** The issuer of an assumed role's session is the role: the same id, the same name. So in all delivered records but scrambled ones. */
export const sessionIssuer: Rule = {
  code: 'session-issuer',
  severity: 'information',
  summary: 'The issuer of a session is another role than the one that acted.',
  matters:
    'The event says in two places who acted, and they disagree: whoever follows the role may follow the wrong one.',
  lenient: true,
  *check(event) {
    if (stringAt(event, 'userIdentity', 'type') !== 'AssumedRole') {
      return;
    }
    yield* otherId(event);
    yield* otherName(event);
  },
};

/** The principal id of a session is the role's id, a colon and the session's name. */
function* otherId(event: EventData): Iterable<RuleHit> {
  const id = stringAt(event, ...issuer, 'principalId');
  const principal = stringAt(event, 'userIdentity', 'principalId');
  if (id && principal?.includes(':') && !principal.startsWith(`${id}:`)) {
    yield* differing(event, 'principalId', id, 'principalId', principal.split(':')[0]);
  }
}

function* otherName(event: EventData): Iterable<RuleHit> {
  const userName = stringAt(event, ...issuer, 'userName');
  const name = userName ?? nameInArn(stringAt(event, ...issuer, 'arn'), 'role');
  const arn = stringAt(event, 'userIdentity', 'arn');
  if (name && arn && !arn.includes(`/${name}/`)) {
    yield* differing(event, userName ? 'userName' : 'arn', name, 'arn', sessionInArn(arn).role);
  }
}

function* differing(event: EventData, member: string, found: string, of: string, expected?: string): Iterable<RuleHit> {
  if (expected && found !== expected && !isBlank(found) && !isBlank(expected)) {
    yield {
      span: whereIs(event, ...issuer, member),
      message: `The session issuer is ${quoted(found)}, but the ${of} of the caller says ${quoted(expected)}.`,
      related: [{ span: whereIs(event, 'userIdentity', of), message: 'The caller.' }],
    };
  }
}

/** Role names are mostly plain words, so only marks of a placeholder that no name has count here: EXAMPLE, SAMPLE_NAME, <role>. */
function isBlank(text: string): boolean {
  return isMarked(text) || /^[A-Z]+(?:_[A-Z]+){1,99}$/.test(text);
}
