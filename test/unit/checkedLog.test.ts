import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CheckedLog, type Finding, findingsSlices, read } from '../../src/core';
import { changeBetween } from '../../src/core/text/changeBetween';
import { plainRecord } from '../support/buildRecord';

/** Records of which some are wrong in a way that has a place, a mend or a second place. */
const records = [
  plainRecord,
  { ...plainRecord, eventTime: '2021-6-09T23:09:46Z' },
  { ...plainRecord, recipientAccountId: 111122223333, eventID: 'b096d5b7-dcf2-4399-998b-000000000001' },
  { ...plainRecord, awsRegion: 'US-WEST-2', eventID: 'b096d5b7-dcf2-4399-998b-000000000002' },
].map((record) => JSON.stringify(record));

/** The findings, and how many records had to be checked. */
function check(checked: CheckedLog): { readonly found: readonly Finding[]; readonly afresh: number } {
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
  return { found: [...findingsSlices(checked.log, undefined, counting)].flat(), afresh };
}

function afterEdit(before: string, after: string) {
  const first = new CheckedLog(read(before));
  check(first);
  assert.ok(first.isComplete);
  return { again: check(new CheckedLog(read(after), first)), fresh: check(new CheckedLog(read(after))) };
}

const logs = fc
  .array(fc.constantFrom(...records), { minLength: 1, maxLength: 6 })
  .map((all) => `{"Records":[\n${all.join(',\n')}]}`);
const inserts = fc.constantFrom(
  '',
  ',',
  '"',
  '{',
  '}',
  ']',
  ' ',
  '\n',
  'x',
  ',"a":1',
  records[1] ?? '',
  `${records[2]},`,
);

describe('checking a log again after an edit', () => {
  it('finds what checking afresh finds', () => {
    fc.assert(
      fc.property(logs, fc.nat(), fc.nat(60), inserts, (text, at, length, insert) => {
        const start = at % text.length;
        const { again, fresh } = afterEdit(text, text.slice(0, start) + insert + text.slice(start + length));
        assert.deepEqual(again.found, fresh.found);
      }),
      { numRuns: 40 },
    );
  });

  it('finds what checking afresh finds in a text that has nothing to do with it', () => {
    fc.assert(
      fc.property(logs, logs, (one, other) => {
        const { again, fresh } = afterEdit(one, other);
        assert.deepEqual(again.found, fresh.found);
      }),
      { numRuns: 40 },
    );
  });

  it('checks the record that was edited, and no other', () => {
    const text = `{"Records":[\n${[...records, ...records].join(',\n')}]}`;
    const at = text.indexOf('my-mesh', text.length / 2);
    const { again, fresh } = afterEdit(text, `${text.slice(0, at)}our${text.slice(at + 2)}`);
    assert.equal(fresh.afresh, 8);
    assert.equal(again.afresh, 1);
    assert.ok(again.found.length >= 6);
  });

  it('checks no more than a neighbour when a record was taken out, since two records begin alike', () => {
    const text = `{"Records":[\n${records.join(',\n')}]}`;
    const { again } = afterEdit(text, text.replace(`${records[1]},\n`, ''));
    assert.ok(again.afresh <= 1);
  });

  it('builds on no check that was given up', () => {
    const log = read(`{"Records":[${records.join()}]}`);
    const given = new CheckedLog(log);
    const first = log.records.at(0);
    assert.ok(first);
    given.next(first, () => []);
    assert.equal(given.isComplete, false);
    assert.equal(check(new CheckedLog(log, given)).afresh, 4);
  });
});

describe('the change between two texts', () => {
  it('leads from one to the other, and is the smallest', () => {
    const texts = fc
      .array(fc.constantFrom('a', 'b', 'ab'.repeat(10_000)), { maxLength: 6 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { span, length } = changeBetween(before, after);
        const inserted = after.slice(span.start, span.start + length);
        assert.equal(before.slice(0, span.start) + inserted + before.slice(span.end), after);
        const replaced = before.slice(span.start, span.end);
        assert.ok(!replaced || !inserted || replaced[0] !== inserted[0]);
        assert.ok(!replaced || !inserted || replaced.at(-1) !== inserted.at(-1));
      }),
    );
  });
});
