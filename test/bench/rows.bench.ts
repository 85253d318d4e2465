import assert from 'node:assert/strict';
import { drain, EventSearch, eventsOf, type LogDocument, overviewOf, read, rowsOf, type Steps } from '../../src/core';
import { logText, recordTexts } from './support/logs';
import { medians, printTable } from './support/measure';

const SEED = 20240502;
/** Of a busy account's log: some 30,000 events. */
const CHARACTERS = 50_000_000;

/** What the Events view costs when a log is opened, and *Find Event* at every key. */
const log = read(logText(recordTexts(SEED, CHARACTERS)));
const events = eventsOf(log);
const search = new EventSearch(events);

assert.equal(drain(search.find('', 200)).total, log.records.length);
assert.equal(drain(search.find('nowhere in any event', 200)).total, 0);
assert.ok(drain(search.find('decrypt kms', 200)).total > 1000);

printTable(
  `Rows and search of ${log.records.length} events`,
  medians(
    {
      'what every level asks': () => drain(overviewOf(eventsOf(log))),
      'by service and event': () => drain(rowsOf(eventsOf(log), { levels: ['service', 'event'] }).load()),
      'by identity and service': () => drain(rowsOf(eventsOf(log), { levels: ['identity', 'service'] }).load()),
      'a flat list': () => drain(rowsOf(events, { levels: [] }).load()),
      'find, the first time': () => drain(new EventSearch(events).find('nowhere in any event', 200)),
      'find, at every key': () => drain(search.find('decrypt kms', 200)),
    },
    1,
  ),
  'what every level asks',
);
console.log(`  longest step of a flat list: ${longestStep(flatList(log)).toFixed(1)} ms`);
console.log(`  longest step of a search: ${longestStep(search.find('nowhere in any event', 200)).toFixed(1)} ms`);

function flatList(of: LogDocument): Steps<unknown> {
  return rowsOf(eventsOf(of), { levels: [] }).load();
}

function longestStep(steps: Iterable<unknown>): number {
  let [longest, last] = [0, performance.now()];
  for (const _ of steps) {
    const now = performance.now();
    [longest, last] = [Math.max(longest, now - last), now];
  }
  return longest;
}
