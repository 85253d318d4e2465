import assert from 'node:assert/strict';
import { findings, findingsSlices, groupRecords, type LogDocument, read } from '../../src/core';
import { logText, recordTexts } from './support/logs';
import { medians, printTable } from './support/measure';

const SEED = 20240502;
const MB = 1_000_000;

/** Every thousandth record gets a time that is not ISO 8601. */
function planted(texts: readonly string[]): string[] {
  return texts.map((text, index) => (index % 1000 === 7 ? text.replace(/("eventTime":"[^"]*)Z/, '$1') : text));
}

/** The longest that one step of sliced work takes, in milliseconds. */
function longestStep(steps: Iterable<unknown>): number {
  let longest = 0;
  let last = performance.now();
  for (const _ of steps) {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return longest;
}

function checkAll(): void {
  const texts = planted(recordTexts(SEED, 50 * MB));
  const text = logText(texts);
  const log = read(text);
  const found = findings(log);
  assert.ok(found.every(({ code }) => code === 'time-not-iso'));
  assert.equal(found.length, Math.ceil((texts.length - 7) / 1000));
  const times = medians({ 'JSON.parse': () => JSON.parse(text), 'all rules, 50 MB': () => findings(log) }, 3);
  printTable('Findings of a log of 50 MB, already read', times, 'JSON.parse');
  console.log(`  longest slice: ${longestStep(findingsSlices(log)).toFixed(1)} ms`);
}

function groupAll(): void {
  const log = read(logText(recordTexts(SEED, 50 * MB)));
  assert.equal(groupRecords(log, ['service']).groups().length, 8);
  const times = medians(
    {
      'by service': () => groupRecords(log, ['service']).groups(),
      'by error': () => groupRecords(log, ['error']).groups(),
      'by identity': () => groupRecords(log, ['identity']).groups(),
    },
    1,
  );
  printTable(`Groups of ${log.records.length} events`, times, 'by service');
  console.log(`  longest step by identity: ${longestStep(stepsByIdentity(log)).toFixed(1)} ms`);
}

function stepsByIdentity(log: LogDocument): Iterable<unknown> {
  return groupRecords(log, ['identity']).prepare();
}

checkAll();
groupAll();
