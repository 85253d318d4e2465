import assert from 'node:assert/strict';
import { ancestryOf, descentOf, drain, issuersOf } from '../../../src/core';
import { assuming, callerOf, chainsOf, deed, idsAt, rowOf, session } from '../../support/chainLogs';

const [one, two] = [session('111122223333', 'one', 20), session('444455556666', 'two', 20)];

describe('events that lead back to themselves', () => {
  it('end the way up, and are told once on the way down', () => {
    const chains = chainsOf([
      assuming('to-one', one, callerOf(two)),
      assuming('to-two', two, callerOf(one)),
      deed('deed', 30, callerOf(one)),
    ]);
    const { rungs, end } = ancestryOf(chains, rowOf(chains, 'deed'));
    assert.deepEqual(
      idsAt(
        chains,
        rungs.map(({ row }) => row),
      ),
      ['deed', 'to-one', 'to-two'],
    );
    assert.equal(end, 'circle');
    const deeds = drain(descentOf(chains, rowOf(chains, 'to-one')));
    assert.deepEqual(
      [
        ...idsAt(
          chains,
          deeds.map(({ row }) => row),
        ),
      ].sort(),
      ['deed', 'to-two'],
    );
  });

  it('may be one event, that gives out the key with which it was made', () => {
    const chains = chainsOf([assuming('self', one, callerOf(one)), deed('deed', 30, callerOf(one))]);
    const { rungs, end } = ancestryOf(chains, rowOf(chains, 'deed'));
    assert.deepEqual(
      idsAt(
        chains,
        rungs.map(({ row }) => row),
      ),
      ['deed', 'self'],
    );
    assert.equal(end, 'absent');
    assert.deepEqual(
      idsAt(
        chains,
        drain(descentOf(chains, rowOf(chains, 'self'))).map(({ row }) => row),
      ),
      ['deed'],
    );
  });

  it('may be a key that a user made with that same key', () => {
    const user = {
      type: 'IAMUser',
      principalId: 'AIDAX',
      accountId: '111122223333',
      accessKeyId: 'AKIAX',
      userName: 'x',
    };
    const made = deed('made', 10, user, {
      eventSource: 'iam.amazonaws.com',
      eventName: 'CreateAccessKey',
      responseElements: { accessKey: { accessKeyId: 'AKIAX' } },
    });
    const chains = chainsOf([made, { ...made, eventID: 'again' }]);
    assert.equal(ancestryOf(chains, 0).end, 'circle');
    assert.deepEqual(idsAt(chains, issuersOf(chains, 'AKIAX')), ['made', 'again']);
  });

  it('may be copies that share their id with each other only', () => {
    const stranger = { type: 'AWSAccount', principalId: 'AROAX:y', accountId: '1' };
    const chains = chainsOf([
      deed('a', 1, stranger, { sharedEventID: 's' }),
      deed('b', 1, stranger, { sharedEventID: 's' }),
    ]);
    assert.equal(ancestryOf(chains, 0).end, 'absent');
    assert.deepEqual(chains.copiesOf(0), [1]);
  });
});
