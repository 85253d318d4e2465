import assert from 'node:assert/strict';
import { ByteSource } from '../../../src/core';
import { readPieces } from '../../../src/editor/logs/readPieces';
import { buildRecord } from '../../support/buildRecord';
import { readAllBytes } from '../../support/readBytes';

const records = Array.from({ length: 1200 }, (_, index) => buildRecord({ eventID: `${index}`, note: 'é'.repeat(600) }));
const bytes = new TextEncoder().encode(`{"Records":[${records.join(',')}]}`);

/** Bytes that come piece after piece, each when it is asked for; what is asked of them is written down. */
class Coming {
  given = 0;
  isLetGo = false;

  constructor(
    readonly whole: Uint8Array,
    readonly size: number,
    /** Happens before each piece. */
    readonly meanwhile: () => void = () => undefined,
  ) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void, void> {
    try {
      for (; this.given < this.whole.length; this.given += this.size) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        this.meanwhile();
        yield this.whole.subarray(this.given, this.given + this.size);
      }
    } finally {
      this.isLetGo = true;
    }
  }
}

describe('reading pieces that are waited for', () => {
  it('gives what reading all at once gives, however small the pieces', async () => {
    const whole = readAllBytes(bytes);
    for (const size of [10_000, 333_333, bytes.length]) {
      const coming = new Coming(bytes, size);
      const log = await readPieces(new ByteSource(), coming, () => false);
      assert.deepEqual(
        [...(log?.records ?? [])].map(({ span }) => span),
        [...whole.records].map(({ span }) => span),
      );
      assert.ok(coming.isLetGo);
    }
  });

  it('asks for no piece before it is needed', async () => {
    const source = new ByteSource();
    let most = 0;
    const coming = new Coming(bytes, 100_000, () => {
      most = Math.max(most, coming.given - source.length);
    });
    await readPieces(source, coming, () => false);
    assert.equal(most, 0);
  });

  it('ends on the way when nobody wants it any more, and lets go of the pieces', async () => {
    let isStale = false;
    const coming = new Coming(bytes, 100_000, () => {
      isStale = coming.given >= 200_000;
    });
    assert.equal(await readPieces(new ByteSource(), coming, () => isStale), undefined);
    assert.ok(coming.given < bytes.length);
    assert.ok(coming.isLetGo);
  });

  it('fails as the pieces do', async () => {
    const coming = new Coming(bytes, 100_000, () => {
      if (coming.given >= 200_000) {
        throw new Error('the disk is gone');
      }
    });
    await assert.rejects(
      readPieces(new ByteSource(), coming, () => false),
      /the disk is gone/,
    );
  });
});
