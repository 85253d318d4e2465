import assert from 'node:assert/strict';
import { read } from '../../../src/core';
import { shownRecords } from '../../support/damage/shown';

const LINES = [
  '{"eventVersion":"1.08","eventName":"GetObject","userAgent":"[aws-cli/2',
  '{"eventVersion":"1.08","eventName":"PutObject","sourceIPAddress":"203.0.113.7","reque',
];
const EVENTS = [
  { eventVersion: '1.08', eventName: 'GetObject', userAgent: '[aws-cli/2' },
  { eventVersion: '1.08', eventName: 'PutObject', sourceIPAddress: '203.0.113.7', reque: null },
];

describe('lines that a tool cut, and says so', () => {
  for (const said of ['... [truncated]', '… (2543 more characters)', '...<truncated>', '.. [120 bytes left]']) {
    it(`break off before what it says: ${said}`, () => {
      const log = read(LINES.map((line) => `${line}${said}\n`).join(''));
      assert.deepEqual(shownRecords(log), EVENTS);
      assert.deepEqual(
        log.damages.map(({ code }) => code),
        ['cut-off', 'placeholder', 'cut-off', 'placeholder'],
      );
      assert.ok(log.damages.every(({ code, certain }) => certain === (code === 'placeholder')));
    });
  }

  it('are whole where a value says the same', () => {
    const line = '{"eventVersion":"1.08","eventName":"GetObject","userAgent":"x... [truncated]"}';
    assert.deepEqual(read(`${line}\n${line}\n`).damages, []);
  });
});
