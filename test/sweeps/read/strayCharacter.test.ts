import assert from 'node:assert/strict';
import { read } from '../../../src/core';
import { buildRecord } from '../../support/buildRecord';

describe('one character too many before a name', () => {
  const record = buildRecord();
  const names = [...record.matchAll(/(?<=[{,])"\w+":/g)].map(({ index }) => index);

  for (const sign of ['#', '9', 'E', '@', '/', '~', '_']) {
    it(`leaves one event of one, with all its fields: ${sign}`, () => {
      for (const at of names.slice(1)) {
        const { records } = read(record.slice(0, at) + sign + record.slice(at));
        assert.equal(records.length, 1, record.slice(at, at + 20));
        assert.equal(records.at(0)?.text('eventCategory'), 'Management', record.slice(at, at + 20));
        assert.equal(records.at(0)?.text('eventVersion'), '1.08', record.slice(at, at + 20));
      }
    });
  }

  it('is mended by itself where another sign behind it stands in place of the mark', () => {
    for (const signs of ['\\\ufffd', '^|']) {
      const { records } = read(buildRecord({ eventID: 'one' }).replace('"eventTime"', `${signs}eventTime"`));
      assert.equal(records.at(0)?.text('eventTime'), '2021-06-09T23:09:46Z', signs);
      assert.equal(records.at(0)?.text('eventID'), 'one', signs);
    }
  });
});
