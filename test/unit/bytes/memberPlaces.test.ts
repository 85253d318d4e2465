import assert from 'node:assert/strict';
import { ByteScanner } from '../../../src/core/read/bytes/byteScanner';
import { MemberPlaces } from '../../../src/core/read/bytes/memberPlaces';
import { buildRecord } from '../../support/buildRecord';
import { check, noted } from '../../support/notedMembers';

describe('members that are noted while a record is read', () => {
  it('are those that its text has, whatever the records before had', () => {
    const failed = buildRecord({ errorCode: 'AccessDenied', errorMessage: 'with "quotes"', userAgent: '' });
    check([
      buildRecord(),
      failed,
      buildRecord(),
      '{"a":1}',
      failed,
      '{"b":[{"a":1}],"a":"x"}',
      '{"a":{"b":"c"},"A":null}',
      failed,
    ]);
    check(['{"":""}', '{"a":1,"":2}', '{"toString":1,"__proto__":"x"}']);
  });

  it('are not known where a name is odd, or there twice', () => {
    const odd = ['{"\\u0061":1}', '{"é":1}', '{"a":1,"b":2,"a":3}', `{"${'n'.repeat(300)}":1}`];
    assert.deepEqual(
      noted(odd),
      odd.map(() => undefined),
    );
    check(['{"a":1,"b":2}']);
    assert.deepEqual(
      noted(['{"a":1}', ...odd, '{"a":2}']).map((members) => members?.get('a')),
      ['1', undefined, undefined, undefined, undefined, '2'],
    );
  });

  it('are not known where there are too many, or the record is too long', () => {
    const many = (count: number) =>
      JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, at) => [`n${at}`, at])));
    const long = (length: number) => `{"a":"${'x'.repeat(length - 8)}"}`;
    check([many(64), long(65_535)]);
    assert.deepEqual(noted([many(65), long(65_536)]), [undefined, undefined]);
  });

  it('hold on to no bytes of the log, of which what Node calls a slice is a view', () => {
    const scanner = new ByteScanner(true);
    scanner.end(Buffer.from('{"a":1,"b":true}'), 0);
    assert.deepEqual(scanner.names?.names, ['a', 'b']);
    assert.equal(scanner.names.written.buffer.byteLength, '"b":'.length);
  });

  it('are kept for as many records as wanted', () => {
    const scanner = new ByteScanner(true);
    const places = new MemberPlaces();
    for (let at = 0; at < 9; at++) {
      const text = `{"a":${at},"b":true}`;
      scanner.end(new TextEncoder().encode(text), 0);
      places.add(scanner, text.length);
    }
    places.cutTo(4);
    assert.equal(places.of(3, '{"a":3,"b":true}', 0)?.get('b'), 'true');
    assert.equal(places.of(4, '{"a":4,"b":true}', 0), undefined);
  });
});
