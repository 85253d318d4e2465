import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { joined, unpack } from '../../src/core';
import { buildRecord } from './buildRecord';

const text = `{"Records":[${Array.from({ length: 120 }, (_, index) => buildRecord({ eventID: `${index * 7919}` })).join(',')}]}`;
/** The bytes of a log and the archive that it comes in. */
export const data = new TextEncoder().encode(text);
export const archive = new Uint8Array(gzipSync(data));
const MOST = 100_000_000;

/** What comes out of an archive, all of it, and what is wrong with it. */
export function unpacked(bytes: Uint8Array, most = MOST) {
  const pieces: Uint8Array[] = [];
  const steps = unpack(bytes, most);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      const given = joined(pieces);
      assert.equal(step.value.length, given.length);
      const codes = step.value.damages.map(({ code }) => code);
      return { given, ...step.value, codes };
    }
    pieces.push(step.value);
  }
}

/** How much of the text came out, all of it being as it was. */
export function sound({ given }: { readonly given: Uint8Array }): number {
  assert.deepEqual(given, data.subarray(0, given.length));
  return given.length;
}
