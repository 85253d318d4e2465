import assert from 'node:assert/strict';
import { characterStart, decodeBytes } from '../../../src/core/read/bytes/byteText';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Checks that the bytes before and behind each character are those of the text before and behind it. */
function assertPlaces(bytes: Uint8Array): void {
  const { text, byteAt } = decodeBytes(bytes);
  assert.equal(text, decoder.decode(bytes));
  for (let offset = 0; offset <= text.length; offset++) {
    const at = byteAt(offset);
    const inPair = /[\udc00-\udfff]/.test(text.charAt(offset)) && /[\ud800-\udbff]/.test(text.charAt(offset - 1));
    assert.equal(decoder.decode(bytes.subarray(0, at)), text.slice(0, inPair ? offset - 1 : offset));
    assert.equal(decoder.decode(bytes.subarray(at)), text.slice(inPair ? offset - 1 : offset));
  }
}

describe('the text of bytes', () => {
  it('has its characters where their bytes are', () => {
    for (const text of ['', 'plain', '\ufeff{"a":"é"}', 'é日👍', '👍👍 \u0000 \uffff \u{10ffff}']) {
      assertPlaces(new TextEncoder().encode(text));
    }
  });

  it('has one U+FFFD for each damaged character, where it begins', () => {
    // Two by two, all bytes that mean something of their own in UTF-8, with a sound character on both sides.
    const bytes = [
      0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xef, 0xf0, 0xf1,
    ];
    const leads = [...bytes, 0xf4, 0xf5, 0xff];
    for (const one of leads) {
      for (const two of leads) {
        assertPlaces(Uint8Array.of(0xc3, 0xa9, one, two, 0x80, 0xc3, 0xa9));
        assertPlaces(Uint8Array.of(one, two, 0xbf, 0xbf));
        assertPlaces(Uint8Array.of(0x61, one, two));
      }
    }
  });

  it('is cut between characters', () => {
    const bytes = new TextEncoder().encode('aé日👍');
    assert.deepEqual(
      Array.from({ length: bytes.length }, (_, end) => characterStart(bytes, end)),
      [0, 1, 1, 1, 3, 3, 3, 6, 6, 6],
    );
  });
});
