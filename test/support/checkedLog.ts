import assert from 'node:assert/strict';
import { CheckedLog, drain, type Finding, findingsInSteps, read } from '../../src/core';
import { plainRecord } from './buildRecord';

/** Records of which some are wrong in a way that has a place, a mend or a second place. */
export const records: readonly string[] = [
  plainRecord,
  { ...plainRecord, eventTime: '2021-6-09T23:09:46Z' },
  { ...plainRecord, recipientAccountId: 111122223333, eventID: 'b096d5b7-dcf2-4399-998b-000000000001' },
  { ...plainRecord, awsRegion: 'US-WEST-2', eventID: 'b096d5b7-dcf2-4399-998b-000000000002' },
].map((record) => JSON.stringify(record));

/** The findings, and how many records had to be checked. */
export function check(checked: CheckedLog): { readonly found: readonly Finding[]; readonly afresh: number } {
  let afresh = 0;
  const counting: CheckedLog = Object.create(checked, {
    next: {
      value: (...[record, look]: Parameters<CheckedLog['next']>) =>
        checked.next(record, () => {
          afresh++;
          return look();
        }),
    },
  });
  return { found: drain(findingsInSteps(checked.log, undefined, counting)).all, afresh };
}

/** What is found after an edit, building on the checks from before it, and afresh. */
export function afterEdit(before: string, after: string) {
  const first = new CheckedLog(read(before));
  check(first);
  assert.ok(first.isComplete);
  return { again: check(new CheckedLog(read(after), first)), fresh: check(new CheckedLog(read(after))) };
}
