import assert from 'node:assert/strict';
import {
  ancestryOf,
  Chains,
  descentOf,
  drain,
  eventSentence,
  InTime,
  originText,
  sessionOf,
  usesOf,
} from '../../../src/core';
import { accessKey, source } from '../../../src/core/facets/fields';
import { chainsOf, deed, idsAt, setOfTexts } from '../../support/chainLogs';
import { incidentTexts } from '../../support/incident';

const chains = drain(Chains.of(setOfTexts(...incidentTexts().values())));
const rows = Array.from({ length: chains.set.length }, (_, row) => row);
const named = (name: string) => rows.filter((row) => chains.set.at(row)?.text('eventName') === name);
const nameOf = (row: number) => chains.set.at(row)?.text('eventName') ?? '';
const sourceOf = (row: number) => chains.set.at(row)?.text('sourceIPAddress');
const [stop = -1] = named('StopLogging');

describe('the chain of the invented incident', () => {
  it('leads from the stopped trail to the sign-in from an unusual place', () => {
    const { rungs, end } = ancestryOf(chains, stop);
    assert.deepEqual(
      rungs.map(({ row }) => nameOf(row)),
      ['StopLogging', 'AssumeRole', 'AssumeRoleWithSAML', 'GetRoleCredentials', 'UserAuthentication'],
    );
    assert.equal(end, 'first');
    assert.equal(sourceOf(rungs.at(-1)?.row ?? -1), '203.0.113.77');
  });

  it('leads from the objects that were read over the new key to the same sign-in', () => {
    const read = named('GetObject').filter((row) => sourceOf(row) === '203.0.113.140');
    assert.equal(read.length, 42);
    const ends = new Set(read.map((row) => ancestryOf(chains, row).rungs.at(-1)?.row));
    assert.deepEqual([...ends], [ancestryOf(chains, stop).rungs.at(-1)?.row]);
  });

  it('leads down from the sign-in to all that was done that night, and to nothing of the day before', () => {
    const signIn = ancestryOf(chains, stop).rungs.at(-1)?.row ?? -1;
    const deeds = drain(descentOf(chains, signIn)).map(({ row }) => row);
    const strange = rows.filter(
      (row) => /^203\.0\.113\./.test(sourceOf(row) ?? '') && nameOf(row) !== 'CredentialChallenge',
    );
    const missing = strange.filter((row) => !deeds.includes(row) && row !== signIn);
    assert.deepEqual(missing.map(nameOf), ['CredentialVerification']);
    assert.deepEqual(deeds.filter((row) => !strange.includes(row)).map(nameOf), ['AssumeRoleWithSAML']);
  });

  it('has a session with what was denied, and says since when the key and the place are seen', () => {
    const all = [...sessionOf(chains, stop)];
    assert.equal(all.filter((row) => chains.set.failedAt(row)).length, 3);
    const [role = -1] = ancestryOf(chains, stop)
      .rungs.slice(1)
      .map(({ row }) => row);
    assert.deepEqual(all, drain(usesOf(chains, role)));
    const inTime = drain(InTime.of(chains.set, chains.timeline));
    drain(inTime.prepare([source, accessKey]));
    assert.deepEqual(inTime.firstSeen(stop, source).map(nameOf), ['CredentialChallenge']);
    assert.deepEqual(inTime.firstSeen(stop, accessKey).map(nameOf), [nameOf(all[0] ?? -1)]);
  });

  it('can be told in sentences', () => {
    const told = ancestryOf(chains, stop).rungs.map(({ row, origin }) => [
      eventSentence(chains.set.at(row)!).length > 20,
      originText(origin).replace(/\b(?:A[A-Z]{3}[A-Z0-9]+EXAMPLE|9267c4d1a0[-\w]+)/g, '…'),
    ]);
    assert.deepEqual(told, [
      [true, 'Certain. Both events state the access key …. Both state the session …:maintenance.'],
      [
        true,
        'Likely. The session …:martha.rivera@example.com began when the event happened. The key that was used, …, is another one, as IAM Identity Center and the console give for a session.',
      ],
      [
        true,
        'Likely. The permission set 111122223333/Developer is that of the role, and both events happened at the same time.',
      ],
      [true, 'Possible. It is the last sign-in of the user … before it.'],
      [true, 'A user signed in to IAM Identity Center.'],
    ]);
  });
});

describe('origins in words', () => {
  it('say what is in no open log', () => {
    const caller = {
      type: 'AssumedRole',
      principalId: 'AROAX:y',
      accessKeyId: 'ASIAX',
      sessionContext: { attributes: { creationDate: '2025-03-12T02:00:00Z' } },
    };
    assert.equal(
      originText(chainsOf([deed('1', 1, caller)]).originOf(0)),
      'The event that issued the credentials is in no open log: access key ASIAX, session AROAX:y since 2025-03-12 02:00:00 UTC.',
    );
    assert.equal(originText({ kind: 'unstated' }), 'The event does not say enough of its caller.');
    assert.deepEqual(idsAt(chainsOf([]), []), []);
  });
});
