import assert from 'node:assert/strict';
import { ByteSource } from '../../../src/core/read/bytes/byteSource';
import { readBytes } from '../../../src/core/read/bytes/readBytes';
import { buildRecord, logOf } from '../../support/buildRecord';
import { readAllBytes } from '../../support/readBytes';
import { sameFromBytes } from '../../support/sameFromBytes';

const encode = (text: string) => new TextEncoder().encode(text);

function* piecesOf(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    yield bytes.subarray(at, at + size);
  }
}

describe('bytes in pieces', () => {
  it('are asked for as far as they are needed, never all of a long log at once', () => {
    const records = Array.from({ length: 1500 }, (_, index) =>
      buildRecord({ eventID: `${index}`, note: 'x'.repeat(800) }),
    );
    const bytes = encode(`{"Records":[${records.join(',')}]}`);
    const source = new ByteSource();
    const needs: number[] = [];
    for (const step of readBytes(source, { window: 100_000 })) {
      if (step) {
        needs.push(step.need);
        source.add(bytes.subarray(source.length, step.need));
      }
      if (source.length === bytes.length) {
        source.complete();
      }
    }
    const [first = 0] = needs;
    assert.ok(first < bytes.length / 2, `${first} of ${bytes.length}`);
    assert.ok(
      needs.every((need, index) => need - (needs[index - 1] ?? 0) <= first),
      needs.join(),
    );
  });
});

describe('a log of bytes', () => {
  const text = logOf({ eventName: 'Één' }, { eventName: 'Zwei' }, { eventName: '三' }).text;

  it('is the same in pieces of any size', () => {
    const damaged = encode(text.replace('","awsRegion', '"awsRegion'));
    const whole = readAllBytes(damaged);
    for (const size of [1, 7, 1000]) {
      const log = readAllBytes(piecesOf(damaged, size));
      assert.deepEqual(
        [...log.records].map(({ span }) => span),
        [...whole.records].map(({ span }) => span),
      );
      assert.deepEqual([...log.damages], [...whole.damages]);
    }
  });

  it('has what is no record among its records as its text has it, in every place', () => {
    const records = JSON.parse(text).Records.map((record: unknown) => JSON.stringify(record));
    for (const place of [0, 1, 2, 3]) {
      for (const other of ['{"eventVersionX":"1.08"}', '{"a":1}', '7', 'null']) {
        sameFromBytes(`{"Records":[${records.toSpliced(place, 0, other).join(',')}]}`);
      }
    }
  });
});
