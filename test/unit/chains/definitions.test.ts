import assert from 'node:assert/strict';
import { definitionsOf } from '../../../src/core';
import { arnOf, assuming, callerOf, chainsOf, deed, idsAt, principalOf, rowOf, session } from '../../support/chainLogs';

const user = { type: 'IAMUser', principalId: 'AIDAX', arn: 'arn:aws:iam::111122223333:user/x', accessKeyId: 'AKIAX' };
const role = session('111122223333', 'worker', 20);
const keyless = { ...(callerOf(role) as object), accessKeyId: '' };

const chains = chainsOf([
  assuming('one', { ...role, key: 'ASIAONE' }, user, { requestParameters: { sourceIdentity: 'ann' } }),
  assuming('two', { ...role, key: 'ASIATWO' }, user),
  deed('use', 30, callerOf({ ...role, key: 'ASIATWO' }, { sourceIdentity: 'ann' })),
  deed('either', 31, keyless),
  deed('report', 40, user, { requestParameters: { accessKeyId: 'ASIAONE', arn: arnOf(role) } }),
]);

const from = (id: string, path: readonly string[], value: string) =>
  idsAt(chains, definitionsOf(chains, rowOf(chains, id), path, value));

describe('the definition of a value', () => {
  it('is the event that issued the credentials, for all that tells who the caller is', () => {
    assert.deepEqual(from('use', ['userIdentity', 'accessKeyId'], 'ASIATWO'), ['two']);
    assert.deepEqual(from('use', ['userIdentity', 'principalId'], principalOf(role)), ['two']);
    assert.deepEqual(from('use', ['userIdentity', 'arn'], arnOf(role)), ['two']);
  });

  it('is all of them where several fit', () => {
    assert.deepEqual(from('either', ['userIdentity', 'principalId'], principalOf(role)), ['one', 'two']);
  });

  it('is the event that set a source identity', () => {
    assert.deepEqual(from('use', ['userIdentity', 'sessionContext', 'sourceIdentity'], 'ann'), ['one']);
  });

  it('is the event that issued what is named anywhere else', () => {
    assert.deepEqual(from('report', ['requestParameters', 'accessKeyId'], 'ASIAONE'), ['one']);
    assert.deepEqual(from('report', ['requestParameters', 'arn'], arnOf(role)), ['two', 'one']);
    assert.deepEqual(from('one', ['responseElements', 'credentials', 'accessKeyId'], 'ASIAONE'), ['one']);
  });

  it('is no event that is later, nor a copy of the event itself', () => {
    const early = deed('early', 10, user, { requestParameters: { accessKeyId: 'ASIAONE', arn: arnOf(role) } });
    const made = assuming('made', { ...role, key: 'ASIAONE' }, user);
    const late = assuming('late', { ...role, since: 900, key: 'ASIALATE' }, user);
    const all = chainsOf([early, made, late], [made]);
    const leads = (id: string, path: readonly string[], value: string) =>
      definitionsOf(all, rowOf(all, id), path, value);
    assert.deepEqual(leads('early', ['requestParameters', 'arn'], arnOf(role)), []);
    // Clocks differ, and a key is the same whenever it is named.
    assert.deepEqual(idsAt(all, leads('early', ['requestParameters', 'accessKeyId'], 'ASIAONE')), ['made', 'made']);
    assert.deepEqual(leads('early', ['requestParameters', 'accessKeyId'], 'ASIALATE'), []);
    const row = rowOf(all, 'made');
    assert.deepEqual(leads('made', ['responseElements', 'credentials', 'accessKeyId'], 'ASIAONE'), [row]);
  });

  it('is none for a user who signed in later or before, and the sign-in itself for its own', () => {
    const root = { type: 'Root', principalId: '111122223333', arn: 'arn:aws:iam::111122223333:root' };
    const signIn = (eventID: string, second: number, outcome: string) =>
      deed(eventID, second, root, {
        eventSource: 'signin.amazonaws.com',
        eventName: 'ConsoleLogin',
        eventType: 'AwsConsoleSignIn',
        responseElements: { ConsoleLogin: outcome },
      });
    const failed = signIn('failed', 10, 'Failure');
    const later = signIn('later', 20, 'Success');
    const named = deed('named', 30, user, { requestParameters: { arn: root.arn } });
    const all = chainsOf([failed, later, named], [failed, later]);
    const leads = (id: string, path: readonly string[]) => definitionsOf(all, rowOf(all, id), path, root.arn);
    assert.deepEqual(leads('failed', ['userIdentity', 'arn']), []);
    assert.deepEqual(leads('later', ['userIdentity', 'arn']), [rowOf(all, 'later')]);
    assert.deepEqual(leads('named', ['requestParameters', 'arn']), []);
  });

  it('is none where no event issued it', () => {
    assert.deepEqual(from('one', ['userIdentity', 'accessKeyId'], 'AKIAX'), []);
    assert.deepEqual(from('use', ['userIdentity', 'type'], 'AssumedRole'), []);
    assert.deepEqual(from('report', ['eventName'], 'DescribeMesh'), []);
    assert.deepEqual(definitionsOf(chains, -1, [], ''), []);
  });
});
