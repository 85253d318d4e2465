import assert from 'node:assert/strict';
import { drain, EventIndex, EventSet, eventsOf, groupRecords, read } from '../../src/core';
import { facets } from '../../src/core/facets/index';
import { reread } from '../../src/core/read/read';
import { changeBetween } from '../../src/core/text/change';
import { logText, recordTexts } from './support/logs';
import { medians, printTable } from './support/measure';

const SEED = 20_240_501;
const CHARACTERS = 44_000_000;
const ROUNDS = 5;

/** What it costs to ask all events of a log for groups, and to ask again, against reading them with `JSON.parse`. */
const text = logText(recordTexts(SEED, CHARACTERS));
const log = read(text);

/** Two levels of groups, all of them made. */
function grouped(events: EventSet, levels: readonly string[]): number {
  const groups = groupRecords(events, levels).groups();
  return groups.flatMap((group) => group.groups()).reduce((sum, { count }) => sum + count, 0);
}

function script(): number {
  const { Records } = JSON.parse(text) as { readonly Records: readonly { eventSource: string; eventName: string }[] };
  const groups = new Map<string, Map<string, number>>();
  for (const { eventSource, eventName } of Records) {
    const service = groups.get(eventSource) ?? new Map<string, number>();
    groups.set(eventSource, service);
    service.set(eventName, (service.get(eventName) ?? 0) + 1);
  }
  return [...groups.values()].flatMap((service) => [...service.values()]).reduce((sum, count) => sum + count, 0);
}

const known = eventsOf(log);
drain(known.prepare(facets));
assert.equal(grouped(known, ['service', 'event']), log.records.length);
assert.equal(script(), log.records.length);

printTable(
  `Groups of ${log.records.length} events`,
  medians(
    {
      'JSON.parse': () => JSON.parse(text),
      'JSON.parse and two levels in a script': script,
      'the first time: service, event': () => grouped(eventsOf(log), ['service', 'event']),
      'the first time: identity, service': () => grouped(eventsOf(log), ['identity', 'service']),
      'the first time: resource': () => groupRecords(eventsOf(log), ['resource']).groups().length,
      'all facets into columns': () => drain(eventsOf(log).prepare(facets)),
      'again: service, event': () => grouped(known, ['service', 'event']),
      'again: identity, service': () => grouped(known, ['identity', 'service']),
      'again: account, minute': () => grouped(known, ['account', 'minute']),
    },
    ROUNDS,
  ),
  'JSON.parse',
);

const small = logText(recordTexts(SEED, 10_000_000));
const before = read(small);
const index = new EventIndex(before.records);
drain(index.prepare(facets));
const at = small.indexOf('"eventName":"', small.length / 2) + '"eventName":"'.length;
const edited = `${small.slice(0, at)}X${small.slice(at)}`;
const change = changeBetween(small, edited);
const after = reread(before, edited, change);

printTable(
  `An edit in a log of ${before.records.length} events`,
  medians(
    {
      'JSON.parse': () => JSON.parse(edited),
      'the columns of all facets, and two levels': () =>
        grouped(new EventSet([index.after(after.records, change)]), ['service', 'event']),
    },
    ROUNDS,
  ),
  'JSON.parse',
);
