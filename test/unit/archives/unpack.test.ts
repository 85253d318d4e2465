import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { joined } from '../../../src/core';
import { archive, data, sound, unpacked } from '../../support/archive';

/** An archive with some bytes changed, counted from the start, or from the end when negative. */
function changed(...places: readonly number[]): Uint8Array {
  const copy = archive.slice();
  for (const place of places) {
    const at = place < 0 ? copy.length + place : place;
    copy[at] = ~(copy[at] ?? 0);
  }
  return copy;
}

function both(...parts: readonly Uint8Array[]): Uint8Array {
  return joined(parts);
}

describe('unpacking an archive', () => {
  it('gives what is in it, and finds nothing wrong', () => {
    const { given, codes, layers, members } = unpacked(archive);
    assert.deepEqual([codes, layers, members], [[], 1, 1]);
    assert.deepEqual(given, data);
  });

  it('reads names, comments and other fields of its header', () => {
    const header = [0x1f, 0x8b, 8, 0x1e, 0, 0, 0, 0, 0, 3, 2, 0, 7, 7, 0x61, 0, 0x62, 0];
    // The checksum of the header: the lower half of its CRC-32.
    const crc = crc32(Uint8Array.from(header));
    const whole = both(Uint8Array.from([...header, crc & 255, (crc >> 8) & 255]), archive.subarray(10));
    assert.deepEqual([unpacked(whole).codes, sound(unpacked(whole))], [[], data.length]);
    assert.deepEqual(unpacked(whole.subarray(0, 15)).codes, ['truncated']);
  });

  it('that breaks off in its data gives what came before', () => {
    const cut = archive.subarray(0, archive.length >> 1);
    const result = unpacked(cut);
    assert.deepEqual(result.codes, ['truncated']);
    assert.ok(sound(result) > data.length / 20);
    assert.equal(result.damages[0]?.at, cut.length);
  });

  it('that lacks its checksum gives everything', () => {
    for (const missing of [1, 4, 7, 8]) {
      const result = unpacked(archive.subarray(0, archive.length - missing));
      assert.deepEqual([result.codes, sound(result)], [['truncated'], data.length]);
    }
  });

  it('whose checksum is wrong gives everything, and the members behind it', () => {
    const result = unpacked(changed(-8));
    assert.deepEqual([result.codes, sound(result)], [['bad-checksum'], data.length]);
    assert.equal(result.damages[0]?.at, archive.length - 8);
    const two = unpacked(both(changed(-6), archive));
    assert.deepEqual([two.codes, two.members, two.length], [['bad-checksum'], 2, 2 * data.length]);
  });

  it('whose length is wrong gives everything', () => {
    const result = unpacked(changed(-1));
    assert.deepEqual([result.codes, sound(result)], [['bad-length'], data.length]);
    assert.equal(result.damages[0]?.at, archive.length - 4);
  });

  it('whose header is damaged says so', () => {
    assert.deepEqual(unpacked(changed(2)).codes, ['bad-header']);
    assert.deepEqual(unpacked(changed(3)).codes, ['bad-header']);
    assert.deepEqual(unpacked(both(archive, changed(2))).codes, ['bad-header']);
  });

  it('of several members gives them all', () => {
    const result = unpacked(both(archive, archive, archive));
    assert.deepEqual([result.codes, result.members, result.length], [[], 3, 3 * data.length]);
  });

  it('with bytes behind it counts them, unless they are zeros', () => {
    const result = unpacked(both(archive, Uint8Array.from([1, 2, 3])));
    assert.deepEqual([result.codes, sound(result)], [['trailing-bytes'], data.length]);
    assert.deepEqual([result.damages[0]?.at], [archive.length]);
    assert.match(result.damages[0]!.message, /^3 bytes after the end/);
    assert.deepEqual(unpacked(both(archive, new Uint8Array(512))).codes, []);
  });

  it('that was compressed twice is unpacked twice', () => {
    const twice = new Uint8Array(gzipSync(archive));
    const result = unpacked(twice);
    assert.deepEqual([result.codes, result.layers, sound(result)], [['packed-twice'], 2, data.length]);
    const cut = unpacked(twice.subarray(0, twice.length >> 1));
    assert.deepEqual(cut.codes, ['packed-twice', 'truncated']);
    assert.ok(sound(cut) > 0);
  });

  it('is not looked into for ever', () => {
    const often = [1, 2, 3].reduce((bytes) => new Uint8Array(gzipSync(bytes)), archive);
    assert.deepEqual(unpacked(often).given, archive);
  });

  it('that is none is given as it is, or named', () => {
    const plain = unpacked(data);
    assert.deepEqual([plain.codes, plain.layers, sound(plain)], [['not-compressed'], 0, data.length]);
    assert.deepEqual(unpacked(new Uint8Array(0)).codes, ['empty']);
    const zip = unpacked(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]));
    assert.deepEqual([zip.codes, zip.length], [['other-format'], 0]);
    assert.match(zip.damages[0]!.message, /ZIP/);
  });
});

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
  }
  return ~crc;
}
