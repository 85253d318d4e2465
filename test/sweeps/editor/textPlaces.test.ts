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
  it('is the same far into the text, where a step ends within a character or a line end', () => {
    for (const before of [999_998, 999_999, 1_000_000]) {
      const filled = 'x'.repeat(before);
      assert.deepEqual(placesOf(`${filled}👍<a>`, '<a>'), [at(0, before + 2), at(0, before + 5)]);
      assert.deepEqual(placesOf(`${filled}\r\n<a>`, '<a>'), [at(1, 0), at(1, 3)]);
    }
  });
});
