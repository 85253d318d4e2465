import assert from 'node:assert/strict';
import { drain, timedEvents } from '../../../src/core';
import { marks } from '../../../src/core/table/timeline';
import { buildRecord } from '../../support/buildRecord';
import { setOf } from '../../support/filter/setOf';

describe('what a timeline marks', () => {
  it('is a write only where it says of itself that it could change something, and did not fail', () => {
    const log = [
      { readOnly: false },
      { readOnly: true },
      { readOnly: undefined },
      { readOnly: false, errorCode: 'AccessDenied' },
      { readOnly: true, errorCode: 'AccessDenied' },
    ].map((fields) => buildRecord(fields));
    const { marks: found } = drain(timedEvents(setOf({ 'a.json': `[${log.join()}]` })));
    const having = (mark: number) => [...found].map((all) => (all >> mark) & 1);
    assert.deepEqual(having(marks.writes), [1, 0, 0, 0, 0]);
    assert.deepEqual(having(marks.failed), [0, 0, 0, 1, 1]);
  });

  it('is what its own field says, of a sign-in as of a call: nothing else is made of it', () => {
    const signIn = buildRecord({
      eventType: 'AwsConsoleSignIn',
      eventSource: 'signin.amazonaws.com',
      eventName: 'ConsoleLogin',
      readOnly: false,
      responseElements: { ConsoleLogin: 'Success' },
    });
    const { marks: found } = drain(timedEvents(setOf({ 'a.json': `[${signIn}]` })));
    assert.equal(((found[0] ?? 0) >> marks.writes) & 1, 1);
  });
});
