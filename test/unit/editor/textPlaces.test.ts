import assert from 'node:assert/strict';
import { ByteSource, drain } from '../../../src/core';
import { type TextPlace, textPlaces } from '../../../src/editor/logs/textPlaces';

/** Where the first occurrence of `wanted` is, in pieces of so many bytes. */
function placesOf(text: string, wanted: string, size = 1_000_000): readonly [TextPlace, TextPlace] {
  const encoder = new TextEncoder();
  const bytes = encoder.encode(text);
  const source = new ByteSource();
  for (let at = 0; at < bytes.length; at += size) {
    source.add(bytes.subarray(at, at + size));
  }
  const start = encoder.encode(text.slice(0, text.indexOf(wanted))).length;
  return drain(textPlaces(source, { start, end: start + encoder.encode(wanted).length }));
}

const at = (line: number, character: number): TextPlace => ({ line, character });

describe('where bytes are in the text of an editor', () => {
  it('is counted in lines and UTF-16 units', () => {
    assert.deepEqual(placesOf('one\n👍é<two>', '<two>'), [at(1, 3), at(1, 8)]);
    assert.deepEqual(placesOf('<one>', '<one>'), [at(0, 0), at(0, 5)]);
    assert.deepEqual(placesOf('\n\n<\n\n>', '<\n\n>'), [at(2, 0), at(4, 1)]);
  });

  it('knows the line ends of every system, however the bytes come', () => {
    for (const size of [1, 2, 3, 1000]) {
      assert.deepEqual(placesOf('a\r\nb\rc\nd\r\r\n<e>', '<e>', size), [at(5, 0), at(5, 3)]);
    }
  });

  it('leaves out the byte order mark, which no editor shows', () => {
    assert.deepEqual(placesOf('\ufeff<a>', '<a>'), [at(0, 0), at(0, 3)]);
    assert.deepEqual(placesOf('\ufeff\n\ufeff<a>', '<a>'), [at(1, 1), at(1, 4)]);
  });
});
