import assert from 'node:assert/strict';
import { ByteSource } from '../../../src/core/read/bytes/byteSource';
import { logOf } from '../../support/buildRecord';
import { readAllBytes } from '../../support/readBytes';
import { sameAsDecoded, sameFromBytes } from '../../support/sameFromBytes';

const encode = (text: string) => new TextEncoder().encode(text);

describe('bytes in pieces', () => {
  it('are one document', () => {
    const bytes = encode('0123456789');
    const source = new ByteSource();
    [bytes.subarray(0, 3), new Uint8Array(), bytes.subarray(3, 4), bytes.subarray(4)].forEach((piece) => {
      source.add(piece);
    });
    const slices = [
      source.slice(0, 2),
      source.slice(2, 7),
      source.slice(3, 4),
      source.slice(9, 99),
      source.slice(10, 12),
    ];
    assert.deepEqual(
      slices.map((slice) => new TextDecoder().decode(slice)),
      ['01', '23456', '3', '9', ''],
    );
  });

  it('are asked for until they are there', () => {
    const source = new ByteSource();
    const reaching = source.reach(5);
    assert.deepEqual(reaching.next(), { done: false, value: { need: 5 } });
    source.add(encode('abc'));
    assert.deepEqual(reaching.next().value, { need: 5 });
    source.add(encode('def'));
    assert.deepEqual(reaching.next(), { done: true, value: 5 });
    const further = source.reach(1000);
    assert.deepEqual(further.next().value, { need: 1000 });
    source.complete();
    assert.deepEqual(further.next(), { done: true, value: 6 });
  });
});

describe('a log of bytes', () => {
  const text = logOf({ eventName: 'Één' }, { eventName: 'Zwei' }, { eventName: '三' }).text;

  it('has its records where their bytes are', () => {
    const { records } = sameFromBytes(text);
    assert.deepEqual(
      [...records].map((record) => record.text('eventName')),
      ['Één', 'Zwei', '三'],
    );
    const second = records.at(1);
    assert.equal(records.around(second?.span.start ?? -1)?.index, 1);
    assert.equal(records.around(0), undefined);
    assert.equal(records.at(3), undefined);
    assert.equal(records.at(-1), undefined);
  });

  it('may begin with a byte order mark, and have bytes in it that are no UTF-8', () => {
    sameFromBytes(`\ufeff${text}`);
    const bytes = encode(text);
    bytes[bytes.indexOf(0xc3)] = 0xff;
    assert.equal(sameAsDecoded(bytes).records.at(0)?.text('eventName'), '\ufffd\ufffdén');
  });

  it('says what of it is too long to be read', () => {
    const words = `${text} and words`;
    const log = readAllBytes(encode(words), { longestText: 100 });
    assert.deepEqual(log.unread, { start: 0, end: encode(words).length });
    assert.equal(log.records.length, 0);
    assert.equal(
      readAllBytes(encode(text), { longestText: 100 }).unread,
      undefined,
      'a sound log is read piece by piece',
    );
  });

  it('is nothing when there is nothing', () => {
    for (const bytes of [new Uint8Array(), [], encode('no log'), encode('{"a":1}')]) {
      const { containers, records, damages, unexplained, unread } = readAllBytes(bytes);
      assert.deepEqual(
        [containers, records.length, damages.length, unexplained.length, unread],
        [[], 0, 0, 0, undefined],
      );
    }
  });
});
