import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { archive, data, sound, unpacked } from '../../support/archive';

describe('unpacking an archive', () => {
  it('that breaks off anywhere says so, and gives ever more', () => {
    let before = 0;
    for (let length = 1; length < archive.length; length += 1 + (length >> 4)) {
      const result = unpacked(archive.subarray(0, length));
      assert.deepEqual(result.codes, [length < 2 ? 'not-compressed' : 'truncated'], `${length} bytes`);
      if (length >= 2) {
        assert.ok(sound(result) >= before);
        before = result.length;
      }
    }
  });

  it('whose data is damaged gives what came before, and says where', () => {
    const seen = new Set<string>();
    for (let place = 200; place < archive.length - 100; place += 97) {
      const noisy = archive.slice();
      noisy.fill(255, place, place + 40);
      const { codes, damages, given } = unpacked(noisy);
      assert.equal(codes.length, 1);
      seen.add(codes[0]!);
      // Some bits are sound data by accident; then only the checksum tells.
      assert.ok(['bad-data', 'bad-checksum', 'truncated'].includes(codes[0]!));
      assert.ok(codes[0] !== 'bad-data' || damages[0]!.at >= place);
      const same = given.findIndex((byte, at) => byte !== data[at]);
      assert.ok((same < 0 ? given.length : same) >= unpacked(archive.subarray(0, place)).length);
    }
    assert.ok(seen.has('bad-data'));
  });

  it('that holds more than is allowed gives that much', () => {
    const bomb = new Uint8Array(gzipSync(new Uint8Array(5_000_000)));
    for (const most of [1, 1_000, 1_048_576, 3_000_000]) {
      const result = unpacked(bomb, most);
      assert.deepEqual([result.codes, result.length], [['too-large'], most]);
    }
    assert.deepEqual(unpacked(bomb, 5_000_000).codes, []);
    const twice = unpacked(new Uint8Array(gzipSync(bomb)), 1_000);
    assert.deepEqual([twice.codes.at(-1), twice.length <= 1_000], ['too-large', true]);
    assert.deepEqual(unpacked(data, 1_000).codes, ['not-compressed', 'too-large']);
  });

  it('never fails, whatever stands in it', () => {
    let seed = 1;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let round = 0; round < 150; round++) {
      const noisy = archive.slice();
      for (let change = random(4); change >= 0; change--) {
        noisy[random(noisy.length)] = random(256);
      }
      const { length } = unpacked(noisy, 2 * data.length);
      assert.ok(length <= 2 * data.length);
    }
  });
});
