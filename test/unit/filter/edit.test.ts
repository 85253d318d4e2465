import assert from 'node:assert/strict';
import { askedKeys, boundedTime, hasTime, toggledKey, withinTime, withoutFacet, withoutTime } from '../../../src/core';
import { logOf } from '../../support/buildRecord';
import { rowsOf, setOf } from '../../support/filter/setOf';

describe('a filter that is changed by clicks', () => {
  it('asks for keys one after the other as alternatives, and takes each out again', () => {
    const one = toggledKey('is:failed', 'event', 'GetObject');
    assert.equal(one, 'is:failed event:GetObject');
    const two = toggledKey(one, 'event', 'PutObject');
    assert.equal(two, 'is:failed event:(GetObject, PutObject)');
    assert.equal(toggledKey(two, 'event', 'getobject'), 'is:failed event:PutObject');
    assert.equal(toggledKey(toggledKey(two, 'event', 'GetObject'), 'event', 'PutObject'), 'is:failed');
  });

  it('asks for the events without a key instead of those with one', () => {
    const none = toggledKey('error:AccessDenied word', 'error', undefined);
    assert.equal(none, 'word -error:*');
    assert.equal(toggledKey(none, 'error', 'AccessDenied'), 'word error:AccessDenied');
    assert.equal(toggledKey(none, 'error', undefined), 'word');
  });

  it('takes the place of what a key is less than, and of its opposite', () => {
    assert.equal(toggledKey('event:Get*', 'event', 'GetObject'), 'event:GetObject');
    assert.equal(toggledKey('-event:GetObject', 'event', 'GetObject'), 'event:GetObject');
  });

  it('leaves what it does not understand by itself', () => {
    assert.equal(toggledKey('event:A OR error:B', 'event', 'A'), '(event:A OR error:B) event:A');
    assert.equal(withoutFacet('(event:A OR error:B) event:A -event:C', 'event'), 'event:A OR error:B');
  });

  it('tells which keys it asks for by themselves', () => {
    const asked = askedKeys('event:(A, B*) -event:C', 'event');
    assert.deepEqual(['A', 'a', 'B', 'B*', 'C', undefined].map(asked), [true, true, false, false, false, false]);
    assert.equal(askedKeys('-error:*', 'error')(undefined), true);
  });

  it('asks for one stretch of time', () => {
    const hour = [Date.UTC(2024, 4, 14, 9), Date.UTC(2024, 4, 14, 10)] as const;
    const filter = withinTime('error:* after:2020-01-01 before:2021-01-01', hour);
    assert.equal(filter, 'error:* after:2024-05-14T09:00:00Z before:2024-05-14T10:00:00Z');
    assert.equal(hasTime(filter), true);
    assert.equal(withinTime(filter, undefined), 'error:*');
    assert.equal(hasTime('error:*'), false);
  });

  it('asks for what is from a moment on, or before it', () => {
    const time = Date.UTC(2024, 4, 14, 9, 30, 15);
    assert.equal(boundedTime('', 'after', time), 'after:2024-05-14T09:30:15Z');
    assert.equal(boundedTime('error:* after:2020-01-01', 'after', time), 'error:* after:2024-05-14T09:30:15Z');
    assert.equal(
      boundedTime('after:2024-05-14 at:9:00..10:00', 'before', time + 250),
      'after:2024-05-14 at:9:00..10:00 before:2024-05-14T09:30:15.250Z',
    );
  });

  it('asks for the events without a time instead of any time, and for a time instead of them', () => {
    const untimed = withoutTime('error:* after:2020-01-01');
    assert.equal(untimed, 'error:* -after:0001-01-01');
    assert.equal(withoutTime(untimed), untimed);
    assert.equal(hasTime(untimed), true);
    assert.equal(withinTime(untimed, undefined), 'error:*');
    assert.match(withinTime(untimed, [0, 1000]), /^error:\* after:1970-01-01T00:00:00Z before:1970-01-01T00:00:01Z$/);
    assert.deepEqual(
      rowsOf(
        untimed.replace('error:*', ''),
        setOf({ a: logOf({ eventTime: 'soon' }, { eventTime: '0001-01-01T00:00:00Z' }, {}).text }),
      ),
      [0],
    );
  });
});
