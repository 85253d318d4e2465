import assert from 'node:assert/strict';
import { type WrittenMembers, writtenMembers } from '../../src/core/json/writtenMembers';
import { ByteScanner } from '../../src/core/read/bytes/byteScanner';
import { MemberPlaces } from '../../src/core/read/bytes/memberPlaces';

/** The members of objects as they are noted one after the other. */
export function noted(texts: readonly string[]): (WrittenMembers | undefined)[] {
  const scanner = new ByteScanner(true);
  const places = new MemberPlaces();
  for (const text of texts) {
    assert.equal(scanner.end(new TextEncoder().encode(text), 0), new TextEncoder().encode(text).length, text);
    places.add(scanner, text.length);
  }
  places.cutTo(texts.length);
  return texts.map((text, index) => places.of(index, `before ${text} behind`, 'before '.length));
}

/** That the members that are noted are those that each text has. */
export function check(texts: readonly string[]): void {
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
