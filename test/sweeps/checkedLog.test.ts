import assert from 'node:assert/strict';
import { CheckedLog, read } from '../../src/core';
import { buildRecord, plainRecord } from '../support/buildRecord';
import { afterEdit, check, records } from '../support/checkedLog';

describe('checking a log again after an edit', () => {
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

  it('checks all records when they have lost, or got, the only one with a field that the others lack', () => {
    const bare = [1, 2].map((id) => buildRecord({ eventCategory: undefined, eventID: `${plainRecord.eventID}${id}` }));
    const without = `{"Records":[${bare.join()}]}`;
    const withOne = `{"Records":[${bare.join()},${buildRecord()}]}`;
    for (const [before, after, missing] of [
      [without, withOne, 2],
      [withOne, without, 0],
    ] as const) {
      const { again, fresh } = afterEdit(before, after);
      assert.deepEqual(again.found, fresh.found);
      assert.equal(again.found.filter(({ code }) => code === 'missing-field').length, missing);
    }
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
