import assert from 'node:assert/strict';
import type { Span } from '../../../src/core';
import { uncountedBeginnings } from '../../support/damage/beginnings';

const RECORD = '{"eventVersion":"1.08","eventName":"A"}';

/** The beginnings in a text of which these stretches were read as records, and those told as not understood. */
function left(text: string, read: readonly Span[] = [], unexplained: readonly Span[] = []): number[] {
  return uncountedBeginnings({ text, records: read.map((span) => ({ span })), unexplained });
}

describe('the beginnings of records that a reading lost', () => {
  it('are those outside of what was read and told', () => {
    const text = [RECORD, RECORD, RECORD].join('\n');
    const { length } = RECORD;
    const second = length + 1;
    assert.deepEqual(left(text, [{ start: 0, end: length }]), [second, second * 2]);
    assert.deepEqual(left(text, [{ start: 0, end: length }], [{ start: second, end: text.length }]), []);
  });

  it('are none of a record that was read without its brace', () => {
    assert.deepEqual(left(RECORD, [{ start: 1, end: RECORD.length }]), []);
    assert.deepEqual(left(RECORD, [{ start: RECORD.indexOf('1.08'), end: RECORD.length }]), [0]);
  });

  const broken = [
    '{"eventVersion":"1.08',
    '{\\"eventVersion\\":\\"1.08\\',
    '{"eventVersion":"1.","userIdentity":{"type"',
    '{"eventVersion":null,"responseElements":',
  ];
  for (const text of broken) {
    it(`are found where nothing else was read in ${text}`, () => assert.deepEqual(left(text), [0]));
  }

  const others = ['{"eventVersion":"1', '{"eventVersion":"1.0","eventType":"OrderPlaced",', '{"eventVersion":'];
  for (const text of others) {
    it(`may be those of another system where nothing was read: ${text}`, () => {
      assert.deepEqual(left(text), []);
      assert.deepEqual(left(`${RECORD} ${text}`, [{ start: 0, end: RECORD.length }]), [RECORD.length + 1]);
    });
  }

  it('are none where the object is sound and was not taken for a record', () => {
    assert.deepEqual(left('{"eventVersion":"1.a","awsRegion":"b"} words'), []);
    assert.deepEqual(left('{"eventVersion":"1.a","requestParameters":{"awsRegion":"b"}}\n'), []);
  });

  it('are none in an object of nothing but a version', () => {
    const text = `${RECORD}\n{ "eventVersion": "1.a" }\n`;
    assert.deepEqual(left(text, [{ start: 0, end: RECORD.length }]), []);
  });

  it('are none with a version of a notification', () => {
    const text = `${RECORD}{"eventVersion":"2.1","eventSource":"aws:s3",`;
    assert.deepEqual(left(text, [{ start: 0, end: RECORD.length }]), []);
  });
});
