import assert from 'node:assert/strict';
import { parseTree } from 'jsonc-parser';
import { jsonrepair } from 'jsonrepair';
import { read, reread } from '../../src/core';
import { damagedRecord } from './support/damaged';
import { flat, logText, recordTexts } from './support/logs';
import { medians, printTable, retained } from './support/measure';

const SEED = 20240501;
const MB = 1_000_000;

/** What the wide reading costs on undamaged logs, beside what else reads JSON. */
async function clean(): Promise<void> {
  const texts = recordTexts(SEED, 50 * MB);
  const text = logText(texts);
  const log = read(text);
  assert.equal(log.records.length, texts.length);
  assert.equal(log.damages.length, 0);
  const last = log.records.at(texts.length - 1);
  assert.deepEqual(JSON.parse(text.slice(last?.span.start, last?.span.end)), JSON.parse(texts.at(-1) ?? ''));
  const times = medians({ 'JSON.parse': () => JSON.parse(text), 'read, 50 MB on one line': () => read(text) }, 5);
  printTable('Undamaged log of 50 MB', times, 'JSON.parse');
  const { bytes, result } = await retained(() => read(text));
  assert.ok(result);
  console.log(`  retained: ${(bytes / text.length).toFixed(4)} bytes per byte of text`);
  expectRatio('wide read of 50 MB', (times['read, 50 MB on one line'] ?? 0) / (times['JSON.parse'] ?? 1), 0.7);
  expectRatio('bytes retained per byte', bytes / text.length, 0.15);
}

/** The same with every hundredth record damaged, in turn in ten ways. */
function damaged(): void {
  const texts = recordTexts(SEED, 50 * MB);
  const whole = logText(texts);
  const broken = logText(
    texts.map((record, index) => (index % 100 === 7 ? damagedRecord(record, Math.floor(index / 100)) : record)),
  );
  const log = read(broken);
  assert.equal(log.records.length, texts.length);
  assert.equal([...log.records].filter((record) => record.damaged).length, Math.ceil((texts.length - 7) / 100));
  for (const index of [0, 6, 8, 4999, texts.length - 1]) {
    assert.equal(log.records.at(index)?.text('eventID'), JSON.parse(texts[index] ?? '{}').eventID);
  }
  const times = medians(
    { 'JSON.parse': () => JSON.parse(whole), 'read, 1 % of records damaged': () => read(broken) },
    5,
  );
  printTable('Log of 50 MB, one record in a hundred damaged (JSON.parse of the undamaged one)', times, 'JSON.parse');
  expectRatio(
    'wide read with 1 % damaged',
    (times['read, 1 % of records damaged'] ?? 0) / (times['JSON.parse'] ?? 1),
    2,
  );
}

/** One character typed in the middle of a log. */
function edited(): void {
  const text = logText(recordTexts(SEED, 10 * MB));
  const at = text.indexOf('"eventName":"', text.length / 2) + '"eventName":"'.length;
  const typed = flat(`${text.slice(0, at)}X${text.slice(at)}`);
  const before = read(text);
  const change = { span: { start: at, end: at }, length: 1 };
  const after = reread(before, typed, change);
  assert.equal(after.records.length, before.records.length);
  assert.equal(after.records.around(at)?.text('eventName')?.startsWith('X'), true);
  assert.deepEqual(
    after.records.at(after.records.length - 1)?.span,
    read(typed).records.at(after.records.length - 1)?.span,
  );
  // Apart from each other: nobody has a log read as a whole between two keys.
  const times = {
    ...medians({ 'full read': () => read(typed) }, 21),
    ...medians({ 'one character typed': () => reread(before, typed, change) }, 201),
  };
  printTable('One-character edit in a log of 10 MB', times, 'full read');
  expectRatio('edit against a full read', (times['one character typed'] ?? 0) / (times['full read'] ?? 1), 0.01);
}

/** What users would reach for otherwise, on 10 MB. */
function peers(): void {
  const text = logText(recordTexts(SEED, 10 * MB));
  const count = (value: unknown) => (value as { Records: unknown[] }).Records.length;
  assert.equal(count(JSON.parse(jsonrepair(text))), read(text).records.length);
  const times = medians(
    {
      'JSON.parse': () => JSON.parse(text),
      read: () => read(text),
      'read and build every tree': () =>
        [...read(text).records].reduce((sum, { tree }) => sum + (tree.children?.length ?? 0), 0),
      'jsonc-parser parseTree': () => parseTree(text),
      jsonrepair: () => jsonrepair(text),
    },
    3,
  );
  printTable('Peers on an undamaged log of 10 MB', times, 'JSON.parse');
}

function expectRatio(what: string, ratio: number, most: number): void {
  console.log(`  ${ratio <= most ? 'ok  ' : 'OVER'} ${what}: ${ratio.toFixed(4)} (at most ${most})`);
  if (ratio > most) {
    process.exitCode = 1;
  }
}

await clean();
damaged();
edited();
peers();
