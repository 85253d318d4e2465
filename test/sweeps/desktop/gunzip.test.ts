import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { unpackSound } from '../../../src/desktop/gunzip';
import { recordTexts } from '../../bench/support/logs';

const ANY = Number.MAX_SAFE_INTEGER;
const texts = { short: 'a log', long: recordTexts(5, 4_000_000).join('\n') };

/** An archive that states another length of what is in it. */
function stating(archive: Uint8Array, length: number): Uint8Array {
  const changed = new Uint8Array(archive);
  new DataView(changed.buffer).setUint32(changed.length - 4, length, true);
  return changed;
}

async function unpacked(archive: Uint8Array, most = ANY): Promise<string | undefined> {
  const bytes = await unpackSound(archive, most);
  return bytes && new TextDecoder().decode(bytes);
}

describe('an archive on the desktop', () => {
  for (const [name, text] of Object.entries(texts)) {
    const archive = new Uint8Array(gzipSync(text));

    it(`is unpacked whole, or not at all: ${name}`, async () => {
      assert.equal(await unpacked(archive), text);
      assert.equal(await unpacked(archive, text.length), text);
      assert.equal(await unpacked(archive, text.length - 1), undefined);
      assert.equal(await unpacked(Uint8Array.of(...archive.subarray(0, 3))), undefined);
      assert.equal(await unpacked(Buffer.concat([archive, Buffer.from('more')])), undefined);
    });

    it(`is not believed what it says of its length: ${name}`, async () => {
      for (const length of [0, 1, text.length - 1, text.length + 1, 20 * text.length, 2 ** 32 - 1]) {
        assert.equal(await unpacked(stating(archive, length)), undefined, `${length}`);
      }
    });

    it(`may have several parts, of which the last one tells its own length: ${name}`, async () => {
      const few = new Uint8Array(gzipSync('\nand more'));
      assert.equal(await unpacked(Buffer.concat([archive, few])), `${text}\nand more`);
      assert.equal(await unpacked(Buffer.concat([few, archive])), `\nand more${text}`);
    });
  }
});
