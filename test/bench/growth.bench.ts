import assert from 'node:assert/strict';
import { type LogDocument, read } from '../../src/core';
import { readAllBytes } from '../support/readBytes';
import { flat, logText, recordTexts } from './support/logs';

const SEED = 20240501;
const MB = 1_000_000;
const SIZES = [1, 2, 10, 50, 200];
/** A text is not made larger when reading it would take longer than this, in seconds. */
const LONGEST = 6;
/**
 * How much more than its length the time may grow when a text becomes `times` as long: linear, but for noise and memory. Quadratic would be
 * `times`.
 */
const most = (times: number) => Math.max(1.8, times / 2);
/** What takes less than this is noise, in milliseconds. */
const NOISE = 100;

/** What a reading took: of the processor, so that others on the machine do not count. */
function timeOf(work: () => unknown): number {
  (globalThis as { gc?: () => void }).gc?.();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The time it takes, the better of two where that is cheap; undefined, and said, when it throws or gives a wrong answer. */
function timeToRead(text: string, check: (log: LogDocument) => void): number | undefined {
  try {
    const time = timeOf(() => check(read(text)));
    return text.length < 5 * MB
      ? Math.min(
          time,
          timeOf(() => read(text)),
        )
      : time;
  } catch (error) {
    console.log(error);
    process.exitCode = 1;
    return undefined;
  }
}

/** Reads larger and larger texts, checks each answer, and holds the time to the length. */
function grow(name: string, textOf: (size: number) => string, check: (log: LogDocument) => void): void {
  const told: string[] = [];
  let last: { size: number; time: number } | undefined;
  for (const size of SIZES) {
    if (last && (last.time * size) / last.size > LONGEST * 1000) {
      told.push(`${size} MB not tried`);
      break;
    }
    const time = timeToRead(textOf(size * MB), check);
    if (time === undefined) {
      told.push(`${size} MB FAILS`);
      break;
    }
    const times = last ? size / last.size : 1;
    const growth = last ? time / last.time / times : 1;
    const over = last !== undefined && last.time > NOISE && growth > most(times);
    told.push(`${size} MB ${time.toFixed(0)} ms${over ? ` OVER: × ${growth.toFixed(2)} of its length` : ''}`);
    if (over) {
      process.exitCode = 1;
    }
    last = { size, time };
  }
  console.log(`  ${name.padEnd(36)} ${told.join(', ')}`);
}

/** A record as it comes, in front of hostile text: it must be read as if that were not there. */
const [sound = ''] = recordTexts(SEED, 1000);
const soundId = (JSON.parse(sound) as { eventID: string }).eventID;

function checkSound({ records }: LogDocument): void {
  for (const index of [0, 1]) {
    const record = records.at(index);
    assert.equal(record?.damaged, false);
    assert.equal(record?.text('eventID'), soundId);
  }
}

/** What is repeated inside a record that begins behind two sound ones. */
const HOSTILE: Readonly<Record<string, string>> = {
  'quotation marks': '"',
  'opening braces': '{',
  'opening brackets': '[',
  'closing braces': '}',
  'closing brackets': ']',
  commas: ',',
  colons: ':',
  backslashes: '\\',
  dots: '.',
  slashes: '/',
  'line breaks': '\n',
  apostrophes: "'",
  'typographic quotation marks': '“',
  'no-break spaces': '\u00a0',
  'hash rockets': '=>',
  'one giant word': 'a',
  'one giant string, never closed': 'a b ',
  'escaped quotation marks': '\\"',
  'pairs of brackets': '[]',
  'pairs of braces': '{}',
  'closers of both kinds': ']}',
  'record starts, never closed': '{"eventVersion":"1.08","a":[',
  'names without values': '"a":',
  'values without names': '"a",',
  'members without commas': '"a":1 ',
  comments: '/* a */',
};

console.log('Growth, in time of the processor: sound logs');
grow(
  'a log file on one line',
  (size) => logText(recordTexts(SEED, size)),
  ({ records, damages }) => {
    assert.equal(damages.length, 0);
    assert.ok(records.length > 100);
    assert.equal(records.at(0)?.text('eventID'), soundId);
  },
);
grow(
  'one giant text in a record',
  (size) => flat(`{"Records":[${sound},${sound},{"eventVersion":"1.08","eventName":"X","a":"${'a'.repeat(size)}"}]}`),
  (log) => {
    checkSound(log);
    assert.equal(log.damages.length, 0);
    assert.equal(log.records.length, 3);
  },
);
grow(
  'records in a row, cut off',
  (size) => flat(recordTexts(SEED, size).join('\n').slice(0, -200)),
  ({ records }) => assert.equal(records.at(0)?.text('eventID'), soundId),
);

console.log('\nGrowth of hostile texts: so much of the same inside a record');
for (const [name, piece] of Object.entries(HOSTILE)) {
  grow(
    name,
    (size) =>
      flat(`{"Records":[${sound},${sound},{"eventVersion":"1.08",${piece.repeat(size / Buffer.byteLength(piece))}`),
    checkSound,
  );
}

console.log('\nHostile bytes: none is UTF-8');
for (const size of [1, 10, 50]) {
  const bytes = new Uint8Array(size * MB).fill(0xc3);
  bytes.set(new TextEncoder().encode(`{"Records":[${sound},`));
  let count = 0;
  const time = timeOf(() => {
    count = readAllBytes(bytes).records.length;
  });
  assert.ok(count >= 1);
  console.log(`  ${size} MB ${time.toFixed(0)} ms`);
}
