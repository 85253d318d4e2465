import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core';
import { read } from '../../../src/core/read/read';
import { damagedLogs } from '../../bench/support/damagedLogs';
import { recordTexts } from '../../bench/support/logs';

const records = recordTexts(7, 12_000);
const {
  'lines cut off': cutOff = () => '',
  'lines of a list cut off': cutInList = () => '',
  'closing brackets gone': unclosed = () => '',
  ...mendable
} = damagedLogs;

describe('a log of which all is damaged', () => {
  for (const [name, damaged] of Object.entries(mendable)) {
    it(`says what it said, with ${name}`, () => {
      const text = damaged(records);
      const { damages, unexplained } = read(text);
      const mended = JSON.parse(
        applyEdits(
          text,
          damages.flatMap(({ edits }) => edits),
        ),
      );
      assert.deepEqual(
        mended.Records,
        records.map((record) => JSON.parse(record)),
      );
      assert.deepEqual(unexplained, []);
    });
  }

  it('has one damage for each record that breaks off', () => {
    const { records: found, damages } = read(cutOff(records));
    assert.equal(found.length, records.length);
    assert.deepEqual(
      damages.filter(({ code }) => code !== 'cut-off' && code !== 'missing-closer'),
      [],
    );
    assert.equal(damages.length, records.length);
  });

  for (const [name, damaged] of Object.entries({
    'lines of a list cut off': cutInList,
    'closing brackets gone': unclosed,
  })) {
    it(`has all records, with ${name}`, () => {
      const { records: found, unexplained } = read(damaged(records));
      assert.deepEqual(
        [...found].map((record) => [record.text('eventTime'), record.text('userIdentity', 'arn')]),
        records.map((record) => JSON.parse(record)).map(({ eventTime, userIdentity }) => [eventTime, userIdentity.arn]),
      );
      assert.deepEqual(unexplained, []);
    });
  }
});
