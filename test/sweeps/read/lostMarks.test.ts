import assert from 'node:assert/strict';
import { read } from '../../../src/core';
import { buildRecord, plainRecord } from '../../support/buildRecord';
import { shownRecords } from '../../support/damage/shown';
import { keepsAll, marksIn, printedEvents } from '../../support/printedEvent';

describe('a mark that an event lost which a program printed', () => {
  for (const [name, text] of Object.entries(printedEvents)) {
    it(`costs nothing of it and of its neighbours, whichever it is: ${name}`, () => {
      for (const mark of marksIn(text)) {
        keepsAll(text, mark);
      }
    });
  }
});

describe('all marks that events on one line lost', () => {
  it('leave each value where it stands', () => {
    const text = `{"Records":[${buildRecord()},${buildRecord({ eventName: 'Other' })}]}`.replaceAll('"', '');
    const [accountId, eventVersion] = [111_122_223_333, 1.08];
    const userIdentity = { ...plainRecord.userIdentity, accountId };
    const one = { ...plainRecord, eventVersion, userIdentity, recipientAccountId: accountId };
    assert.deepEqual(shownRecords(read(text)), [one, { ...one, eventName: 'Other' }]);
  });
});
