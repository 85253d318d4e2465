import { nameInArn, sessionInArn } from '../identity/arn';
import { quoted } from '../reader/damages/kind';
import type { Path, RecordView } from './recordView';
import type { Rule, RuleHit } from './rule';

const issuer: Path = ['userIdentity', 'sessionContext', 'sessionIssuer'];

/** The issuer of an assumed role's session is the role: the same id, the same name. So in all delivered records but scrambled ones. */
export const sessionIssuer: Rule = {
  code: 'session-issuer',
  severity: 'information',
  summary: 'The issuer of a session is another role than the one that acted.',
  lenient: true,
  *check(event) {
    if (event.text('userIdentity', 'type') !== 'AssumedRole') {
      return;
    }
    const principal = event.text('userIdentity', 'principalId');
    const id = principal?.includes(':') ? principal.split(':')[0] : undefined;
    yield* differing(event, 'principalId', id, 'the principal id of the caller begins with');
    const role = sessionInArn(event.text('userIdentity', 'arn')).role;
    const named = event.text(...issuer, 'userName') !== undefined ? 'userName' : 'arn';
    yield* differing(event, named, role, 'the ARN of the caller names the role');
  },
};

function* differing(event: RecordView, member: string, expected: string | undefined, says: string): Iterable<RuleHit> {
  const text = event.text(...issuer, member);
  const found = member === 'arn' ? nameInArn(text, 'role') : text;
  if (found && expected && found !== expected && !isMarked(found) && !isMarked(expected)) {
    yield {
      span: event.span(...issuer, member),
      message: `The session issuer is ${quoted(found)}, but ${says} ${quoted(expected)}.`,
      related: [
        { span: event.span('userIdentity', member === 'principalId' ? member : 'arn'), message: 'The caller.' },
      ],
    };
  }
}

/** Role names are mostly plain words, so only marks of a placeholder that no name has count here: EXAMPLE, SAMPLE_NAME, <role>. */
function isMarked(text: string): boolean {
  return /example|[<>{}*…]|\.\.\.|xxx|redact|anonym/i.test(text) || /^[A-Z]+(?:_[A-Z]+)+$/.test(text);
}
