import assert from 'node:assert/strict';
import { drain, EventSearch, eventsOf, type LogDocument } from '../../../src/core';
import { logOf } from '../../support/buildRecord';
import { readAllBytes } from '../../support/readBytes';

const log = logOf(
  { eventTime: '2021-06-09T23:09:46Z', eventName: 'PutRule', eventSource: 'events.amazonaws.com' },
  {
    eventTime: '2021-06-09T23:09:40Z',
    eventName: 'GetObject',
    eventSource: 's3.amazonaws.com',
    errorCode: 'AccessDenied',
  },
  {
    eventTime: '2021-06-09T23:09:43Z',
    eventName: 'GetUser',
    requestParameters: { deep: [{ inside: 'Needle in $(hay)' }] },
  },
);

function found(query: string, most = 10, inLog: Pick<LogDocument, 'records'> = log): readonly number[] {
  return drain(new EventSearch(eventsOf(inLog)).find(query, most)).first;
}

describe('a search in events', () => {
  it('finds all words anywhere in an event, in the order of time', () => {
    assert.deepEqual(found(''), [1, 2, 0]);
    assert.deepEqual(found('needle $(HAY)'), [2]);
    assert.deepEqual(found('getobject accessdenied'), [1]);
    assert.deepEqual(found('getobject needle'), []);
    assert.deepEqual(found('get 23:09:4'), [1, 2]);
  });

  it('finds what is shown and not written: services, identities, outcomes', () => {
    assert.deepEqual(found('eventbridge'), [0]);
    assert.deepEqual(found('failed'), [1]);
    assert.deepEqual(found('user mary_major'), [1, 2, 0]);
  });

  it('names some and counts all', () => {
    const { first, total } = drain(new EventSearch(eventsOf(log)).find('mary', 2));
    assert.deepEqual([first, total], [[1, 2], 3]);
  });

  it('finds the same in a log of bytes', () => {
    assert.deepEqual(found('needle', 10, readAllBytes(new TextEncoder().encode(log.text))), [2]);
  });
});
