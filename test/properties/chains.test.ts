import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ancestryOf, Chains, descentOf, drain, sessionOf, usesOf } from '../../src/core';
import { isSameEvent } from '../../src/core/chains/sameEvent';
import {
  assuming,
  callerOf,
  chainsOf,
  deed,
  type Fields,
  principalOf,
  rowOf,
  type Session,
  session,
  setOf,
} from '../support/chainLogs';
import { growth, MOST_GROWTH } from '../support/growth';
import { runs } from '../support/spread';

const user = { type: 'IAMUser', principalId: 'AIDAX', accountId: '111122223333', accessKeyId: 'AKIAX', userName: 'x' };

/** A few sessions, so that events have much in common: of three roles and names, with five keys, begun within some seconds. */
const sessions = fc.record({
  role: fc.constantFrom('a', 'b', 'c'),
  account: fc.constantFrom('111122223333', '444455556666'),
  name: fc.constantFrom('one', 'two'),
  key: fc.constantFrom('ASIA1', 'ASIA2', 'ASIA3', 'ASIA4', 'ASIA5'),
  since: fc.integer({ min: 0, max: 12 }),
});

const callers = fc.oneof(
  sessions.map((of) => callerOf(of)),
  sessions.map((of) => ({ type: 'AWSAccount', principalId: principalOf(of), accountId: of.account })),
  fc.constant(user),
);

const eventName = fc.constantFrom('AssumeRole', 'AssumeRoleWithSAML', 'AssumeRoleWithWebIdentity', 'SwitchRole');
const shared = fc.option(fc.constantFrom('s1', 's2'), { nil: undefined });

const events: fc.Arbitrary<readonly Fields[]> = fc
  .array(
    fc.oneof(
      fc
        .tuple(sessions, callers, eventName, shared)
        .map(([of, by, eventName, sharedEventID]) => assuming('', of, by, { eventName, sharedEventID })),
      fc
        .tuple(fc.integer({ min: 0, max: 15 }), callers, shared)
        .map(([second, by, sharedEventID]) => deed('', second, by, { sharedEventID })),
    ),
    { maxLength: 14 },
  )
  .map((all) => all.map((fields, index) => ({ ...fields, eventID: `e${index}` })));

function linked(chains: Chains, row: number): readonly number[] {
  const origin = chains.originOf(row);
  return origin.kind === 'issued' ? [origin.link.issuer, ...origin.link.copies] : [];
}

describe('chains', () => {
  it('lead down where they lead up, and up where they lead down', () => {
    fc.assert(
      fc.property(events, (log) => {
        const chains = chainsOf(log);
        for (const issuer of log.keys()) {
          const uses = drain(usesOf(chains, issuer));
          assert.ok(!uses.includes(issuer));
          for (const row of log.keys()) {
            const up = linked(chains, row);
            const isUse = uses.includes(row);
            assert.ok(!up.includes(issuer) || isUse, `${row} comes from ${issuer}`);
            assert.ok(!isUse || up.some((one) => isSameEvent(chains.set, one, issuer)), `${row} is a use of ${issuer}`);
          }
        }
      }),
      { numRuns: runs(400) },
    );
  });

  it('come to an end in both directions, and tell no event twice', () => {
    fc.assert(
      fc.property(events, (log) => {
        const chains = chainsOf(log);
        for (const row of log.keys()) {
          const up = ancestryOf(chains, row).rungs.map((rung) => rung.row);
          const down = drain(descentOf(chains, row)).map((one) => one.row);
          assert.deepEqual([new Set(up).size, new Set(down).size], [up.length, down.length]);
          assert.ok(sessionOf(chains, row).includes(row));
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('are the same in whatever order the events stand, in one log or in several', () => {
    fc.assert(
      fc.property(events, fc.infiniteStream(fc.nat()), (given, numbers) => {
        // Of copies whose callers differ, which no log has, the first one counts.
        const log: readonly Fields[] = given.map((fields) => ({ ...fields, sharedEventID: undefined }));
        const order = log.map((fields) => ({ fields, at: numbers.next().value as number })).sort((a, b) => a.at - b.at);
        const shuffled = order.map(({ fields }) => fields);
        const half = Math.floor(log.length / 2);
        const [one, other] = [chainsOf(log), chainsOf(shuffled.slice(0, half), [], shuffled.slice(half))];
        for (const { eventID } of log) {
          const [a, b] = [one, other].map((chains) => told(chains, rowOf(chains, String(eventID))));
          assert.deepEqual(a, b);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('do not depend on what stands in the fields', () => {
    const names = [
      'eventName',
      'eventSource',
      'eventTime',
      'userIdentity',
      'requestParameters',
      'responseElements',
      'sharedEventID',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(events, fc.constantFrom(...names), fc.jsonValue({ maxDepth: 3 })), { maxLength: 4 }),
        (all) => {
          const log = all.flatMap(([some, name, value]) =>
            some.map((fields, index) => (index % 2 ? { ...fields, [name]: value as never } : fields)),
          );
          const chains = chainsOf(log);
          for (const row of log.keys()) {
            ancestryOf(chains, row);
            drain(descentOf(chains, row));
          }
        },
      ),
      { numRuns: runs(150) },
    );
  });
});

/** What is told of an event, without what depends on the order where several events fit equally well. */
function told(chains: Chains, row: number): unknown {
  const origin = chains.originOf(row);
  return origin.kind === 'issued' ? [origin.link.sureness, origin.otherwise.length] : origin;
}

/** Logs of so many events in which much could be compared with much. */
const hostile: Readonly<Record<string, (count: number) => Fields[]>> = {
  'one key, given and used by everybody': (count) =>
    paired(count, (of, index) => [
      assuming(`${index}`, { ...of, key: 'ASIAX' }, user),
      deed(`u${index}`, index, callerOf({ ...of, key: 'ASIAX' })),
    ]),
  'one session, begun again and again': (count) =>
    paired(count, (of, index) => [assuming(`${index}`, of, user), deed(`u${index}`, index, callerOf(of))]),
  'one session, begun again and again in one second': (count) =>
    paired(count, (of, index) => [
      assuming(`${index}`, { ...of, since: 5 }, user),
      deed(`u${index}`, 5, { ...(callerOf({ ...of, since: 5 }) as object), accessKeyId: '' }),
    ]),
  'one event, copied': (count) =>
    paired(count, (of) => [
      assuming('1', { ...of, since: 1, key: 'ASIAX' }, user),
      deed('2', 2, callerOf({ ...of, since: 1, key: 'ASIAX' })),
    ]),
  'one shared id': (count) =>
    paired(count, (of, index) => [
      deed(
        `${index}`,
        index,
        { type: 'AWSAccount', principalId: principalOf(of), accountId: '1' },
        { sharedEventID: 's' },
      ),
    ]),
  'a chain of roles': (count) =>
    Array.from({ length: count }, (_, index) =>
      assuming(
        `${index}`,
        session('111122223333', `r${index}`, index),
        index === 0 ? user : callerOf(session('111122223333', `r${index - 1}`, index - 1)),
      ),
    ),
};

function paired(count: number, make: (of: Session, index: number) => Fields[]): Fields[] {
  return Array.from({ length: count / 2 }, (_, index) =>
    make(session('111122223333', 'r', index, `ASIA${index}`), index),
  ).flat();
}

describe('chains of hostile logs', () => {
  for (const [name, make] of Object.entries(hostile)) {
    it(`take no longer than their events: ${name}`, () => {
      const prepare = (length: number) => {
        const set = setOf(make(Math.ceil(length / 16)));
        return () => {
          const chains = drain(Chains.of(set));
          for (let row = 0; row < set.length; row += 7) {
            chains.originOf(row);
          }
          ancestryOf(chains, set.length - 1);
          drain(usesOf(chains, 0));
          drain(descentOf(chains, 0));
        };
      };
      const grown = growth(prepare);
      assert.ok(grown <= MOST_GROWTH, `${grown} times the time for four times the events`);
    }).timeout(60_000);
  }
});
