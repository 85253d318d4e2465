import assert from 'node:assert/strict';
import {
  eventsOf,
  FindingIndex,
  findings,
  findingsInSteps,
  fixesFor,
  groupRecords,
  ignoreEdit,
  type LogDocument,
  read,
  type Span,
} from '../../src/core';
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
  console.log(`  longest slice: ${longestStep(findingsInSteps(log)).toFixed(1)} ms`);
}

/** Logs of 20 MB for light bulbs: hardly anything to tell, something in each record, and each record damaged. */
const LIT: Readonly<Record<string, (text: string) => string>> = {
  'next to nothing to tell': (text) => text,
  'a finding in each event': (text) => text.replace(/("eventTime":"[^"]*)Z/, '$1'),
  'each event a Ruby hash': (text) => text.replaceAll('":', '"=>'),
};

/** What one light bulb asks for, at findings all over a log: the first, which has to sort, and the slowest and the median of the others. */
function lightBulbs(): void {
  console.log('\nOne light bulb at 20 MB, in milliseconds');
  for (const [what, spoil] of Object.entries(LIT)) {
    const log = read(
      logText([
        ...planted(recordTexts(SEED, 20 * MB).map(spoil)),
        '{"eventVersion":"1.08","eventTime":"2024-1-1T00:00:00Z"}',
      ]),
    );
    const found = findings(log);
    const index = new FindingIndex(found);
    const asked = Array.from({ length: 200 }, (_, at) => found[Math.floor((at * found.length) / 200)]);
    const times = asked.flatMap((finding) => (finding ? [timeOf(() => lightBulb(log, index, finding))] : []));
    const [first = 0, ...others] = times;
    const sorted = others.sort((a, b) => a - b);
    console.log(
      `  ${what}: ${found.length} findings; first ${first.toFixed(2)}, then ${(sorted[sorted.length >> 1] ?? 0).toFixed(3)}, at most ${(sorted.at(-1) ?? 0).toFixed(2)}`,
    );
  }
}

function lightBulb(log: LogDocument, index: FindingIndex, { code, span }: { code: string; span: Span }): void {
  assert.ok(fixesFor(log.text, index, code, span).length >= 0);
  index.obvious(code);
  index.hasCertain(log.containers[0]?.span ?? span, 2);
  ignoreEdit(log, code, span.start);
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function groupAll(): void {
  const log = read(logText(recordTexts(SEED, 50 * MB)));
  assert.equal(groupRecords(eventsOf(log), ['service']).groups().length, 8);
  const times = medians(
    {
      'by service': () => groupRecords(eventsOf(log), ['service']).groups(),
      'by error': () => groupRecords(eventsOf(log), ['error']).groups(),
      'by identity': () => groupRecords(eventsOf(log), ['identity']).groups(),
    },
    1,
  );
  printTable(`Groups of ${log.records.length} events`, times, 'by service');
  console.log(`  longest step by identity: ${longestStep(stepsByIdentity(log)).toFixed(1)} ms`);
}

function stepsByIdentity(log: LogDocument): Iterable<unknown> {
  return groupRecords(eventsOf(log), ['identity']).prepare();
}

checkAll();
lightBulbs();
groupAll();
