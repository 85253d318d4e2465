import assert from 'node:assert/strict';
import { eventCard, eventSentence, type LogRecord, read } from '../../../src/core';
import { rowsOf, setOf } from '../../support/filter/setOf';

const head =
  'User name,AWS access key,Event time,Event source,Event name,AWS region,Error code,Resources,Event ID,Read-only,Event type';
/** Which of the two failed the CSV does not say: that stands in responseElements, of which it has no column. */
const rows = [
  'root,,2026-03-12T02:11:09Z,signin.amazonaws.com,ConsoleLogin,us-east-1,,[],id-0,false,AwsConsoleSignIn',
  'ann,,2026-03-12T02:09:55Z,signin.amazonaws.com,ConsoleLogin,us-east-1,,[],id-1,false,AwsConsoleSignIn',
  'ann,,2026-03-12T02:09:40Z,iam.amazonaws.com,ListUsers,us-east-1,,[],id-2,true,AwsApiCall',
];
const csv = `${[head, ...rows].join('\n')}\n`;

describe('a sign-in in a CSV of the Event history', () => {
  const log = read(csv);
  const first = log.records.at(0) as LogRecord;

  it('is not said to have worked, nor where one could read that', () => {
    assert.equal(
      eventSentence(first),
      'User or session root tried to sign in to the console, us-east-1, at 2026-03-12 02:11:09 UTC; whether it worked is not told here; write.',
    );
    assert.doesNotMatch(eventCard(first, log, { localTime: () => undefined }), /responseElements|signed in/);
  });

  it('counts neither as failed nor as succeeded', () => {
    const set = setOf({ 'event_history.csv': csv });
    const found = (filter: string) => rowsOf(filter, set);
    assert.deepEqual([found('is:failed'), found('outcome:succeeded'), found('outcome:unknown')], [[], [2], [0, 1]]);
  });
});
