import assert from 'node:assert/strict';
import { drain, eventsOf, read } from '../../../src/core';
import { firstSeen } from '../../../src/core/table/firstSeen';
import { logOf } from '../../support/buildRecord';

const by = (userName: string, sourceIPAddress: string, eventTime: string) => ({
  userIdentity: { type: 'IAMUser', accountId: '111122223333', userName },
  sourceIPAddress,
  eventTime,
});

describe('the first event', () => {
  it('of each identity and each address is the earliest, wherever it stands', () => {
    const { text } = logOf(
      by('mary', '192.0.2.1', '2021-06-09T10:00:02Z'),
      by('mary', '192.0.2.1', '2021-06-09T10:00:01Z'),
      by('paulo', '192.0.2.1', '2021-06-09T10:00:05Z'),
      by('mary', '192.0.2.7', '2021-06-09T10:00:06Z'),
      by('paulo', '192.0.2.7', '2021-06-09T10:00:06Z'),
      by('zoe', '192.0.2.9', 'some time'),
    );
    assert.deepEqual([...drain(firstSeen(eventsOf(read(text))))], [0, 1, 1, 1, 0, 0]);
  });
});
