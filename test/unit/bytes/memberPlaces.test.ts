import assert from 'node:assert/strict';
import { type WrittenMembers, writtenMembers } from '../../../src/core/json/writtenMembers';
import { ByteScanner } from '../../../src/core/read/bytes/byteScanner';
import { MemberPlaces } from '../../../src/core/read/bytes/memberPlaces';
import { buildRecord } from '../../support/buildRecord';

/** The members of objects as they are noted one after the other, and as each text has them. */
function noted(texts: readonly string[]): (WrittenMembers | undefined)[] {
  const scanner = new ByteScanner(true);
  const places = new MemberPlaces();
  for (const text of texts) {
    assert.equal(scanner.end(new TextEncoder().encode(text), 0), new TextEncoder().encode(text).length, text);
    places.add(scanner, text.length);
  }
  places.cutTo(texts.length);
  return texts.map((text, index) => places.of(index, `before ${text} behind`, 'before '.length));
}

function check(texts: readonly string[]): void {
  for (const [at, members] of noted(texts).entries()) {
    const text = texts[at] ?? '';
    const expected = writtenMembers(text, 0, text.length);
    assert.ok(members, text);
    assert.deepEqual([...members], [...expected]);
    for (const name of [...[...expected].map(([known]) => known), 'missing', 'constructor', '']) {
      assert.equal(members.get(name), expected.get(name), name);
      assert.equal(members.plainText(name), expected.plainText(name), name);
      assert.deepEqual(members.alike(name.toLowerCase()), expected.alike(name.toLowerCase()), name);
    }
  }
}

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

  it('take little where each record has names of its own', () => {
    const texts = Array.from({ length: 5_000 }, (_, at) => `{"a":1,"b${at}":${at},"c${at}":"x"}`);
    const members = noted(texts);
    assert.equal(members.filter((known) => known !== undefined).length, 8);
    check(texts.slice(0, 8));
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
