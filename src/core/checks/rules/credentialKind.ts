import { whereIs } from '../../event/where';
import { idPrefix, isPlaceholder } from '../../facts/facts';
import type { EventData } from '../../log/eventData';
import { quoted } from '../../repair/kinds/kind';
import type { Rule, RuleHit } from '../parts/rule';
import { stringAt } from '../parts/stringAt';

/** Ids in the style of IAM: four letters that say the kind, then capital letters and digits. */
const id = /^(A[A-Z]{3})[A-Z0-9]{12,}/;
const keyPrefixes = new Set(['AKIA', 'ASIA', 'ABIA', 'ACCA']);

/** AWS: unique identifiers. Access keys begin with AKIA or ASIA, principals with AIDA, AROA and others. */
export const credentialKind: Rule = {
  code: 'credential-kind',
  severity: 'hint',
  summary: 'An id begins with letters of another kind of id, such as an access key in the place of a principal id.',
  matters:
    'The first letters of an id say what it identifies; a wrong kind means that two fields were mixed up or that an id was edited.',
  *check(event) {
    yield* keyHits(event);
    const principal = stringAt(event, 'userIdentity', 'principalId');
    const prefix = prefixOf(principal);
    if (prefix && keyPrefixes.has(prefix)) {
      yield hit(event, 'principalId', principal, 'is an access key id; principal ids begin with AIDA or AROA');
    }
  },
};

function* keyHits(event: EventData): Iterable<RuleHit> {
  const key = stringAt(event, 'userIdentity', 'accessKeyId');
  const prefix = prefixOf(key);
  if (prefix && !keyPrefixes.has(prefix) && idPrefix(prefix)) {
    yield hit(event, 'accessKeyId', key, 'is no access key id; those begin with AKIA or ASIA');
  }
  if (prefix === 'AKIA' && stringAt(event, 'userIdentity', 'type') === 'AssumedRole') {
    yield hit(
      event,
      'accessKeyId',
      key,
      'is a long-term key, but a role acts with temporary ones, which begin with ASIA',
    );
  }
}

function prefixOf(text: string | undefined): string | undefined {
  return text && !isPlaceholder(text) ? id.exec(text)?.[1] : undefined;
}

function hit(event: EventData, member: string, text: string | undefined, says: string): RuleHit {
  return { span: whereIs(event, 'userIdentity', member), message: `${member} ${quoted(text ?? '')} ${says}.` };
}
