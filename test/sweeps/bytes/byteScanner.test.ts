import assert from 'node:assert/strict';
import { ByteScanner } from '../../../src/core/read/bytes/byteScanner';
import { decodeText } from '../../../src/core/read/bytes/byteText';
import { buildRecord } from '../../support/buildRecord';
import { strictEnd } from '../../support/strictEnd';

describe('an object is measured in bytes', () => {
  it('as its text is, with each byte another one', () => {
    const scanner = new ByteScanner(true);
    const text = buildRecord({ requestParameters: { list: [1.5, -2, { a: 'b\\"c' }] }, readOnly: false });
    const bytes = new TextEncoder().encode(text);
    for (const other of ['"', '\\', '{', '}', '[', ']', ',', ':', '0', 'e', '\n', '\u0001']) {
      for (let at = 2; at < bytes.length; at++) {
        const changed = Uint8Array.from(bytes);
        changed[at] = other.charCodeAt(0);
        const decoded = decodeText(changed);
        const found = scanner.end(changed, 0);
        // White space is sound, but nothing that a trail writes.
        if (found >= 0 || other !== '\n') {
          assert.equal(found, strictEnd(decoded), `${other} at ${at}`);
        }
      }
    }
  });
});
