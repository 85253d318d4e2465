import assert from 'node:assert/strict';
import { read } from '../../../src/core';
import { shownRecords } from '../../support/damage/shown';

const LINES = [
  '{',
  '  "eventVersion": "1.08",',
  '  "userIdentity": {',
  '    "type": "Root",',
  '    "accountId": "123456789012"',
  '  },',
  '  "eventName": "GetObject",',
  '  "eventSource": "s3.amazonaws.com"',
  '}',
];

describe('an event on two pages', () => {
  it('is one event, with the foot and the head of the pages as text that belongs to no entry', () => {
    for (const at of [2, 3, 4, 6, 7]) {
      const pages = ['', '12 AWS CloudTrail User Guide', '', 'Version 1.0', ''];
      const log = read([...LINES.slice(0, at), ...pages, ...LINES.slice(at)].join('\n'));
      assert.deepEqual(shownRecords(log), [JSON.parse(LINES.join('\n'))], `behind line ${at}`);
      assert.ok(log.damages.every(({ code, certain }) => code === 'stray-text' && !certain));
    }
  });

  it('and one that breaks off before a paragraph ends there', () => {
    const text = `${LINES.slice(0, 5).join('\n')}\n\nThis is what was found.\nIt is not all.\n\n${LINES.join('\n')}\n`;
    assert.equal(read(text).records.length, 2);
  });
});
