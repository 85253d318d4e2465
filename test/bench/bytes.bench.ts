import assert from 'node:assert/strict';
import type { ByteLog } from '../../src/core/log/byteLog';
import { type Bytes, readAllBytesInSteps } from '../support/readBytes';
import { damagedRecord } from './support/damaged';
import { recordTexts } from './support/logs';
import { retained } from './support/measure';

const SEED = 20240501;
const MB = 1_000_000;
/** More bytes than a string can have characters. */
const SIZE = 640 * MB;
/** Half of `performance.md`'s slice is left to whoever pauses between two steps. */
const LONGEST_STEP = 8;

/** A file as it would come from a disk, made of the same piece again and again, so that it takes no room. */
interface File {
  readonly bytes: Bytes;
  readonly length: number;
  readonly records: number;
  /** The records of the piece that is repeated. */
  readonly texts: readonly string[];
}

const encode = (text: string) => new TextEncoder().encode(text);

function fileOf(texts: readonly string[], opening: string, between: string, closing: string): File {
  const piece = encode(texts.join(between) + between);
  const times = Math.ceil(SIZE / piece.length);
  const last = encode(texts.join(between) + closing);
  const pieces = [encode(opening), ...Array.from({ length: times }, () => piece), last];
  const length = pieces.reduce((sum, one) => sum + one.length, 0);
  return { bytes: pieces, length, records: (times + 1) * texts.length, texts };
}

/** Reads the file in steps. @returns the log, and what the reading took. */
function timed(bytes: Bytes): { log: ByteLog; took: number; steps: number[] } {
  const started = performance.now();
  const steps: number[] = [];
  const reading = readAllBytesInSteps(bytes);
  for (let before = started; ; ) {
    const { done, value } = reading.next();
    const now = performance.now();
    steps.push(now - before);
    before = now;
    if (done) {
      return { log: value as ByteLog, took: now - started, steps };
    }
  }
}

async function measure(name: string, file: File): Promise<void> {
  const { bytes: kept, result } = await retained(() => timed(file.bytes));
  const { log, took, steps } = result as ReturnType<typeof timed>;
  assert.equal(log.unread, undefined);
  assert.equal(log.records.length, file.records);
  for (const index of [0, file.texts.length - 1, file.texts.length, Math.floor(file.records / 2), file.records - 1]) {
    const expected = JSON.parse(file.texts[index % file.texts.length] ?? '{}').eventID;
    assert.equal(log.records.at(index)?.text('eventID'), expected, `record ${index}`);
  }
  const long = steps.filter((step) => step > LONGEST_STEP).length;
  const share = kept / file.length;
  const seconds = took / 1000;
  console.log(
    `  ${name.padEnd(32)} ${(file.length / MB).toFixed(0)} MB, ${file.records} records, ${log.damages.length} damages:`,
    `${seconds.toFixed(1)} s (${(file.length / MB / seconds).toFixed(0)} MB/s), ${share.toFixed(4)} bytes kept per byte,`,
    `${long} of ${steps.length} steps above ${LONGEST_STEP} ms`,
  );
  if (share > 0.15) {
    console.log('  OVER bytes kept per byte');
    process.exitCode = 1;
  }
}

console.log('Files longer than any string, from bytes');
const sound = recordTexts(SEED, 8 * MB);
await measure('a log file', fileOf(sound, '{"Records":[', ',', ']}'));
await measure('lines', fileOf(sound, '', '\n', '\n'));
const accented = sound.map((text) => text.replace('"team"', '"équipe 日"'));
await measure('a log file, not only ASCII', fileOf(accented, '{"Records":[', ',', ']}'));
const broken = sound.map((text, index) => (index % 100 === 7 ? damagedRecord(text, (index - 7) / 100) : text));
await measure('a log file, 1 % damaged', { ...fileOf(broken, '{"Records":[', ',', ']}'), texts: sound });
