import assert from 'node:assert/strict';
import {
  ancestryOf,
  Chains,
  changeBetween,
  descentOf,
  drain,
  issuersOf,
  read,
  reread,
  sessionOf,
  usesOf,
} from '../../../src/core';
import { EventIndex } from '../../../src/core/columns/eventIndex';
import { EventSet } from '../../../src/core/columns/eventSet';
import { buildRecord } from '../../support/buildRecord';
import {
  arnOf,
  assuming,
  at,
  callerOf,
  chainsOf,
  deed,
  type Fields,
  idsAt,
  principalOf,
  rowOf,
  session,
} from '../../support/chainLogs';

const [A, B, C] = ['111122223333', '444455556666', '777788889999'];
const person = { userId: 'user-1', identityStoreArn: `arn:aws:identitystore::${A}:identitystore/d-1` };

// Identity Center hands out a key of its own for the session that it got from AWS STS.
const given = session(A, 'AWSReservedSSO_Admin_0123456789abcdef', 20, 'ASIAINSIDE');
const first = { ...given, key: 'ASIAOUTSIDE' };
const second = session(B, 'second', 30);
const third = session(C, 'third', 40);
const fourth = session(C, 'fourth', 50);
const fifth = session(A, 'fifth', 60);

const center = { type: 'IdentityCenterUser', accountId: A, onBehalfOf: person };
const signIn: Fields[] = [
  deed('sign-in', 10, center, {
    eventSource: 'signin.amazonaws.com',
    eventName: 'UserAuthentication',
    serviceEventDetails: { UserAuthentication: 'Success' },
  }),
  deed('credentials', 20, center, {
    eventSource: 'sso.amazonaws.com',
    eventName: 'GetRoleCredentials',
    serviceEventDetails: { role_name: 'Admin', account_id: A },
  }),
  assuming(
    'saml',
    given,
    { type: 'SAMLUser', principalId: 'q:martha', userName: 'martha', identityProvider: 'q' },
    { eventName: 'AssumeRoleWithSAML' },
  ),
];

/** Both accounts have a copy: that of the role's account does not know the caller's key. */
function across(id: string, of: typeof second, by: typeof second): Fields[] {
  const stranger = { type: 'AWSAccount', principalId: principalOf(by), accountId: by.account };
  const shared = { sharedEventID: `shared-${id}` };
  return [
    assuming(id, of, callerOf(by), { ...shared, recipientAccountId: by.account }),
    assuming(`${id}-copy`, of, stranger, { ...shared, recipientAccountId: of.account }),
  ];
}

const roles: Fields[] = [
  ...across('to-2', second, first),
  ...across('to-3', third, second),
  assuming('to-4', fourth, callerOf(third)),
  ...across('to-5', fifth, fourth),
  deed('deed-1', 25, callerOf(first)),
  deed('deed-2', 35, callerOf(second)),
  deed('deed-3', 45, callerOf(third)),
  deed('deed-4', 55, callerOf(fourth)),
  deed('deed-5', 65, callerOf(fifth)),
  deed('deed-5-denied', 66, callerOf(fifth), { errorCode: 'AccessDenied' }),
];

const other: Fields[] = [deed('other', 64, { type: 'AWSService', invokedBy: 'config.amazonaws.com' })];

/** The events of a log backwards, every third of them in another one. */
function spread(events: readonly Fields[]): Fields[][] {
  return [0, 1, 2].map((rest) => events.filter((_, index) => index % 3 === rest).reverse());
}

const wayUp = ['deed-5', 'to-5', 'to-4', 'to-3', 'to-2', 'saml', 'credentials', 'sign-in'];
const all = [...signIn, ...roles, ...other];

function up(chains: Chains, id: string) {
  const { rungs, end } = ancestryOf(chains, rowOf(chains, id));
  return {
    ids: idsAt(
      chains,
      rungs.map(({ row }) => row),
    ),
    end,
    rungs,
  };
}

describe('five roles, each assumed by the one before, over three accounts', () => {
  for (const [name, logs] of [
    ['in one log', [all]],
    ['in three logs, backwards', spread(all)],
  ] as const) {
    const chains = chainsOf(...logs);

    it(`lead up to the person who signed in, ${name}`, () => {
      const { ids, end, rungs } = up(chains, 'deed-5');
      assert.deepEqual(ids, wayUp);
      assert.equal(end, 'first');
      assert.deepEqual(rungs.at(-1)?.origin, { kind: 'first', who: 'identity-center-user' });
      assert.deepEqual(
        rungs.map(({ origin }) => (origin.kind === 'issued' ? origin.link.sureness : '')),
        ['certain', 'certain', 'certain', 'certain', 'likely', 'likely', 'possible', ''],
      );
    });

    it(`say on what each link rests, ${name}`, () => {
      const kinds = up(chains, 'deed-5').rungs.map(({ origin }) =>
        origin.kind === 'issued' ? origin.link.evidence.map(({ kind }) => kind) : [],
      );
      assert.deepEqual(kinds, [
        ['access-key', 'same-session'],
        ['access-key', 'same-session'],
        ['access-key', 'same-session'],
        ['access-key', 'same-session'],
        ['session-start', 'other-key'],
        ['permission-set'],
        ['person-before'],
        [],
      ]);
    });

    it(`lead down to all that was done, ${name}`, () => {
      const deeds = drain(descentOf(chains, rowOf(chains, 'sign-in')));
      const ids = all.map(({ eventID }) => String(eventID)).filter((id) => id !== 'sign-in' && id !== 'other');
      assert.deepEqual(
        [
          ...idsAt(
            chains,
            deeds.map(({ row }) => row),
          ),
        ].sort(),
        [...ids].sort(),
      );
      const depth = new Map(deeds.map(({ row, depth }) => [idsAt(chains, [row])[0], depth]));
      assert.deepEqual(
        ['credentials', 'saml', 'deed-1', 'deed-2', 'deed-3', 'deed-4', 'deed-5'].map((id) => depth.get(id)),
        [0, 1, 2, 3, 4, 5, 6],
      );
    });

    it(`tell the copies of two accounts apart and join them, ${name}`, () => {
      const { rungs } = up(chains, 'deed-5');
      assert.deepEqual(
        rungs.map(({ origin }) => (origin.kind === 'issued' ? idsAt(chains, origin.link.copies) : [])),
        [['to-5-copy'], [], ['to-3-copy'], ['to-2-copy'], [], [], [], []],
      );
      const copy = chains.originOf(rowOf(chains, 'to-3-copy'));
      assert.ok(copy.kind === 'issued');
      assert.deepEqual(idsAt(chains, [copy.link.issuer]), ['to-2']);
      assert.deepEqual(copy.link.evidence.at(-1), { kind: 'shared-event', text: 'shared-to-3' });
      assert.deepEqual(idsAt(chains, chains.copiesOf(rowOf(chains, 'to-3'))), ['to-3-copy']);
    });

    it(`have a session each, in time, ${name}`, () => {
      const ids = (id: string) => idsAt(chains, [...sessionOf(chains, rowOf(chains, id))]);
      assert.deepEqual(ids('deed-5'), ['deed-5', 'deed-5-denied']);
      assert.deepEqual(ids('to-4'), ['deed-3', 'to-4']);
      assert.deepEqual(ids('other'), ['other']);
    });
  }

  it('end where an event is in no open log, and say by what it would be found', () => {
    const chains = chainsOf(all.filter(({ eventID }) => !String(eventID).startsWith('to-3')));
    const { ids, end, rungs } = up(chains, 'deed-5');
    assert.deepEqual(ids, ['deed-5', 'to-5', 'to-4']);
    assert.equal(end, 'absent');
    assert.deepEqual(rungs.at(-1)?.origin, {
      kind: 'absent',
      claims: [
        { kind: 'key', id: third.key },
        { kind: 'start', id: principalOf(third), at: Date.parse(at(third.since)) },
      ],
    });
  });

  it('lead up through the copy of the role’s account alone, if less surely', () => {
    const chains = chainsOf(all.filter(({ eventID }) => eventID !== 'to-3'));
    const { ids, rungs } = up(chains, 'deed-3');
    assert.deepEqual(ids.slice(0, 3), ['deed-3', 'to-3-copy', 'to-2']);
    const origin = rungs[1]?.origin;
    assert.ok(origin?.kind === 'issued');
    assert.equal(origin.link.sureness, 'possible');
    assert.deepEqual(origin.link.evidence[0], { kind: 'session-before', text: principalOf(second) });
  });

  it('are the same where each event is there twice', () => {
    const chains = chainsOf(all, spread(all).flat());
    assert.deepEqual(up(chains, 'deed-5').ids, wayUp);
    assert.equal(up(chains, 'deed-5').rungs[0]?.origin.kind, 'issued');
    const origin = chains.originOf(rowOf(chains, 'deed-5'));
    assert.ok(origin.kind === 'issued');
    assert.deepEqual([origin.link.sureness, origin.link.copies.length, origin.otherwise], ['certain', 3, []]);
    const uses = idsAt(chains, drain(usesOf(chains, rowOf(chains, 'to-5'))));
    assert.deepEqual(uses, ['deed-5', 'deed-5', 'deed-5-denied', 'deed-5-denied']);
  });

  it('follow an edit, for which only the changed event is looked at again', () => {
    const text = `{"Records":[\n${all.map((fields) => buildRecord(fields)).join(',\n')}\n]}`;
    const changed = text.replaceAll(fifth.key, 'ASIAOTHER');
    const [before, change] = [read(text), changeBetween(text, changed)];
    assert.ok(change);
    const index = new EventIndex(before.records, 'a.json');
    const old = drain(Chains.of(new EventSet([index])));
    const after = index.after(reread(before, changed, change).records, change);
    const fresh = drain(Chains.of(new EventSet([after])));
    assert.deepEqual(up(fresh, 'deed-5').ids, wayUp);
    assert.deepEqual(idsAt(fresh, issuersOf(fresh, 'ASIAOTHER')), ['to-5', 'to-5-copy']);
    assert.deepEqual(issuersOf(fresh, fifth.key), []);
    assert.deepEqual([up(old, 'deed-5').ids, issuersOf(old, 'ASIAOTHER')], [wayUp, []]);
  });

  it('are found by the identifiers of the sessions', () => {
    const chains = chainsOf(all);
    const ids = (identifier: string) => idsAt(chains, issuersOf(chains, identifier));
    assert.deepEqual(ids(fifth.key), ['to-5', 'to-5-copy']);
    assert.deepEqual(ids(principalOf(fourth)), ['to-4']);
    assert.deepEqual(ids(arnOf(fourth)), ['to-4']);
    assert.deepEqual(ids('user-1'), ['sign-in']);
    assert.deepEqual(ids('ASIANOBODY'), []);
    assert.deepEqual(ids(''), []);
  });
});
