import assert from 'node:assert/strict';
import { type LogDocument, read } from '../../src/core';
import { processorTime } from '../support/growth';
import { damagedLogs } from './support/damagedLogs';
import { flat, logText, recordTexts } from './support/logs';

const SEED = 20240501;
const LENGTH = 1_000_000;
const ROUNDS = 3;
/** A text of which all is damaged may take so many times what JSON.parse takes for the sound one. */
const MOST: Readonly<Record<string, number>> = {
  'colons gone': 1000,
  'commas gone': 700,
  'hash rockets': 700,
  'equals signs': 1000,
  'Python literals and marks': 1400,
  'names without marks': 900,
  'typographic marks': 1000,
  'a slip in each record': 350,
  'a bracket slip in each record': 1100,
  'closing brackets gone': 1500,
  'lines cut off': 600,
  'lines of a list cut off': 2000,
};
/** Where each record lacks half of its brackets, so many of a thousand may be lost in another one; they are told as not understood. */
const MOST_LOST: Readonly<Record<string, number>> = { 'lines of a list cut off': 10 };
/** JSON.parse takes too little time to be measured once. */
const PARSED = 10;

/** The least of some timings, of the processor: whatever else runs only adds. */
function leastTime(work: () => unknown): number {
  return Math.min(...Array.from({ length: ROUNDS }, () => processorTime(work)));
}

/** Whether all records are there, but for some, whatever became of them. */
function check({ records, unexplained }: LogDocument, texts: readonly string[], mostLost: number): void {
  const lost = (texts.length * mostLost) / 1000;
  assert.ok(Math.abs(records.length - texts.length) <= lost, String(records.length));
  assert.ok(unexplained.length <= lost, String(unexplained.length));
  for (const index of lost > 0 ? [0, 1] : [0, 1, texts.length >> 1, texts.length - 1]) {
    const sound = JSON.parse(texts[index] ?? '{}') as { userIdentity: { arn: string } };
    assert.equal(records.at(index)?.text('userIdentity', 'arn'), sound.userIdentity.arn);
  }
}

console.log('Logs of 1 MB of which all is damaged');
const texts = recordTexts(SEED, LENGTH);
const sound = logText(texts);
const parsing =
  leastTime(() => {
    for (let time = 0; time < PARSED; time++) {
      JSON.parse(sound);
    }
  }) / PARSED;
console.log(`  JSON.parse of the sound log: ${parsing.toFixed(1)} ms`);
for (const [name, damagedText] of Object.entries(damagedLogs)) {
  const text = flat(damagedText(texts));
  check(read(text), texts, MOST_LOST[name] ?? 0);
  const time = leastTime(() => read(text));
  const ratio = time / parsing;
  const most = MOST[name] ?? 0;
  console.log(
    `  ${ratio <= most ? 'ok  ' : 'OVER'} ${name.padEnd(30)} ${(time / 1000 / (text.length / 1e6)).toFixed(2)} s a MB, ${ratio.toFixed(0)} × JSON.parse (at most ${most})`,
  );
  if (ratio > most) {
    process.exitCode = 1;
  }
}
