import assert from 'node:assert/strict';
import { drain, namedEvents } from '../../../src/core';
import { idsAt, setOf } from '../../support/chainLogs';

const set = setOf(
  [
    {
      eventID: 'e-1',
      eventName: 'GetObject',
      requestParameters: { bucketName: 'Zebra' },
      sourceIPAddress: '203.0.113.9',
    },
    { eventID: 'e-2', eventName: 'GetObjectAcl', userIdentity: { type: 'IAMUser', userName: 'Zoe' } },
  ],
  [
    {
      eventID: 'e-3',
      eventName: 'DeleteObject',
      requestID: 'REQ-3',
      userIdentity: { type: 'IAMUser', userName: 'Zoe' },
    },
  ],
);
const found = (query: string, most = 10) => drain(namedEvents(set, query, most));
const ids = (query: string, most?: number) =>
  idsAt(
    { set },
    found(query, most).map(({ row }) => row),
  );

describe('events by what they name', () => {
  it('are found by action, actor, target, address and id, whatever the case', () => {
    assert.deepEqual(ids('deleteobject'), ['e-3']);
    assert.deepEqual(ids('zoe'), ['e-2', 'e-3']);
    assert.deepEqual(ids('zebrA'), ['e-1']);
    assert.deepEqual(ids('203.0.113'), ['e-1']);
    assert.deepEqual(ids('req-3'), ['e-3']);
  });

  it('have all words, in whatever names, and say which', () => {
    assert.deepEqual(ids('object zoe'), ['e-2', 'e-3']);
    assert.deepEqual(found('req-3 delete')[0]?.names, ['REQ-3', 'DeleteObject']);
    assert.deepEqual(ids('getobject nobody'), []);
  });

  it('come first where a word is a whole name, and no more than asked for', () => {
    assert.deepEqual(ids('getobjectacl'), ['e-2']);
    assert.deepEqual(ids('object'), ['e-1', 'e-2', 'e-3']);
    assert.deepEqual(ids('getobject', 1), ['e-1']);
    assert.deepEqual(
      idsAt(
        {
          set: setOf([
            { eventID: 'a', eventName: 'GetObjectAcl' },
            { eventID: 'b', eventName: 'GetObject' },
          ]),
        },
        drain(
          namedEvents(
            setOf([
              { eventID: 'a', eventName: 'GetObjectAcl' },
              { eventID: 'b', eventName: 'GetObject' },
            ]),
            'getobject',
            1,
          ),
        ).map(({ row }) => row),
      ),
      ['b'],
    );
  });

  it('are none for no words', () => {
    assert.deepEqual([ids(''), ids('  ')], [[], []]);
  });
});
