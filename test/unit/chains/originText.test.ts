import assert from 'node:assert/strict';
import type { ClaimKind } from '../../../src/core/chains/credentials';
import type { EvidenceKind, Origin } from '../../../src/core/chains/link';
import { claimText, originText } from '../../../src/core/chains/words';

const because = (...kinds: EvidenceKind[]) =>
  originText({
    kind: 'issued',
    link: { sureness: 'likely', evidence: kinds.map((kind) => ({ kind, text: 'THAT' })) },
  } as unknown as Origin);

/** All kinds, and whether the text of the log that speaks for a link is in the sentence. */
const EVIDENCE: Readonly<Record<EvidenceKind, boolean>> = {
  'access-key': true,
  'bearer-token': true,
  'web-identity-token': true,
  'session-start': true,
  'sign-in-start': true,
  'permission-set': true,
  'session-before': true,
  'arn-before': true,
  'person-before': true,
  'shared-event': true,
  'same-session': true,
  'other-session': true,
  'other-key': true,
  'source-identity': true,
  'several-events': false,
};

describe('where credentials come from, in words', () => {
  it('is a sentence of its own for all that speaks for a link, with the text that does', () => {
    const kinds = Object.keys(EVIDENCE) as EvidenceKind[];
    const sentences = kinds.map((kind) => because(kind).replace('Likely. ', ''));
    for (const [index, sentence] of sentences.entries()) {
      assert.match(sentence, /^(?:Both|The|It|But) [^.]{10,}\.$/);
      assert.equal(sentence.includes('THAT'), EVIDENCE[kinds[index]!], sentence);
    }
    assert.equal(new Set(sentences).size, kinds.length);
    // What speaks against it is told as such.
    assert.deepEqual(
      kinds.filter((_, index) => sentences[index]!.startsWith('But')),
      ['other-session', 'several-events'],
    );
  });

  it('says how sure that is, and on what it rests, in one line', () => {
    assert.equal(
      because('access-key', 'several-events'),
      'Likely. Both events state the access key THAT. But other events fit as well.',
    );
    const sure = (sureness: string) =>
      originText({ kind: 'issued', link: { sureness, evidence: [] } } as unknown as Origin);
    assert.deepEqual(['certain', 'possible'].map(sure), ['Certain.', 'Possible.']);
  });

  it('calls nothing the name of a session that is the id of whose it is', () => {
    const at = Date.UTC(2025, 2, 11, 7, 58);
    const claimed = (kind: ClaimKind, id: string) => claimText({ kind, id, at });
    assert.equal(
      claimed('start', '482910573621'),
      'session of root of account 482910573621 since 2025-03-11 07:58:00 UTC',
    );
    assert.equal(claimed('start', 'AIDAEXAMPLE'), 'session of AIDAEXAMPLE since 2025-03-11 07:58:00 UTC');
    assert.equal(claimed('start', 'AROAEXAMPLE:ann'), 'session AROAEXAMPLE:ann since 2025-03-11 07:58:00 UTC');
    assert.equal(claimed('key', '482910573621'), 'access key 482910573621 since 2025-03-11 07:58:00 UTC');
    for (const kind of ['session-start', 'sign-in-start', 'session-before', 'same-session', 'other-session'] as const) {
      const link = { sureness: 'likely', evidence: [{ kind, text: '482910573621' }] };
      assert.match(originText({ kind: 'issued', link } as unknown as Origin), / of root of account 482910573621/);
    }
  });

  it('says of a first caller who that is, and of any other that nothing is known', () => {
    const first = (who: string) => originText({ kind: 'first', who } as Origin);
    const callers = [
      'root',
      'user',
      'service',
      'identity-center-user',
      'federated-user',
      'directory-user',
      'account',
      'anonymous',
    ];
    const said = callers.map(first);
    assert.equal(new Set(said).size, callers.length);
    for (const sentence of said) {
      assert.match(sentence, /^[A-Z][^.]{15,}\.$/);
    }
    assert.match(first('root'), /root/);
    assert.match(first('account'), /another account/);
    assert.equal(first('web-identity-user'), first('federated-user'));
    assert.equal(first('role'), 'The caller needed no credentials that an event tells of.');
    assert.equal(originText({ kind: 'unknown' } as unknown as Origin), 'The event does not say enough of its caller.');
  });

  it('says by what an event that is in no log would be found', () => {
    const kinds: ClaimKind[] = ['key', 'bearer', 'token', 'start', 'permission-set', 'session', 'arn', 'person'];
    const said = kinds.map((kind) => claimText({ kind, id: 'A:THAT' } as never).replace('A:', ''));
    assert.deepEqual(said, [
      'access key THAT',
      'bearer token THAT',
      'web identity token THAT',
      'session THAT',
      'permission set THAT',
      'session THAT',
      'credentials of THAT',
      'user THAT',
    ]);
    assert.match(
      claimText({ kind: 'start', id: 'A:x', at: Date.UTC(2024, 4, 1, 12) } as never),
      /^session A:x since 2024-05-01 12:00:00/,
    );
    const absent = originText({
      kind: 'absent',
      claims: [
        { kind: 'key', id: 'A' },
        { kind: 'arn', id: 'B' },
      ],
    } as never);
    assert.equal(absent, 'The event that issued the credentials is in no open log: access key A, credentials of B.');
  });
});
