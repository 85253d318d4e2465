import assert from 'node:assert/strict';
import { eventCard, type LogRecord } from '../../../src/core';
import { logOf } from '../../support/buildRecord';

function cardWith(expiration: string): string {
  const log = logOf({
    eventSource: 'sts.amazonaws.com',
    eventName: 'AssumeRole',
    requestParameters: { roleArn: 'arn:aws:iam::111122223333:role/Deploy', roleSessionName: 'build' },
    responseElements: { credentials: { accessKeyId: 'ASIAIOSFODNN7EXAMPLE', expiration } },
  });
  return eventCard(log.records.at(0) as LogRecord, log, { localTime: () => undefined });
}

describe('the end of the life of credentials on a card', () => {
  it('is a time in UTC like all others, in whatever form a service writes it', () => {
    for (const written of ['Mar 11, 2025, 9:14:02 AM', '2025-03-11T09:14:02Z', '2025-03-11T10:14:02+01:00']) {
      assert.match(cardWith(written), /valid until 2025-03-11 09:14:02 UTC/);
    }
  });

  it('is told as it stands where that is no time that can be read', () => {
    assert.match(cardWith('soon'), /valid until `soon`/);
  });
});
