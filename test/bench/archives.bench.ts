import assert from 'node:assert/strict';
import { gunzipSync, gzipSync } from 'node:zlib';
import { drain, eventsOf, groupRecords, read, readableInSteps, unpack } from '../../src/core';
import { readAllBytes } from '../support/readBytes';
import { logText, recordTexts } from './support/logs';
import { medians, printTable } from './support/measure';

const SEED = 20240501;
const MB = 1_000_000;
const ROUNDS = 5;

/** The pieces of an archive, as an open log takes them. */
function* piecesOf(archive: Uint8Array): Generator<Uint8Array, void, void> {
  yield* unpack(archive, Number.MAX_SAFE_INTEGER);
}

function ours(archive: Uint8Array): number {
  const log = readAllBytes({ [Symbol.iterator]: () => piecesOf(archive) });
  const services = groupRecords(eventsOf(log), ['service', 'event']).groups();
  const events = services.flatMap((service) => service.groups());
  return events.reduce((sum, { count }) => sum + count, 0);
}

/** What a script does that keeps no places and reads nothing damaged. */
function script(archive: Uint8Array): number {
  const { Records } = JSON.parse(gunzipSync(archive).toString()) as {
    readonly Records: readonly { readonly eventSource: string; readonly eventName: string }[];
  };
  const groups = new Map<string, Map<string, object[]>>();
  for (const event of Records) {
    const service = groups.get(event.eventSource) ?? new Map<string, object[]>();
    groups.set(event.eventSource, service);
    const same = service.get(event.eventName) ?? [];
    service.set(event.eventName, same);
    same.push(event);
  }
  return Records.length;
}

function count(archive: Uint8Array): number {
  let length = 0;
  for (const piece of piecesOf(archive)) {
    length += piece.length;
  }
  return length;
}

for (const size of [1, 10, 50, 200]) {
  const texts = recordTexts(SEED, Math.min(size, 10) * MB);
  const records = Array.from({ length: Math.max(1, size / 10) }, () => texts).flat();
  const text = logText(records);
  const archive = new Uint8Array(gzipSync(text));
  assert.deepEqual([ours(archive), script(archive), count(archive)], [records.length, records.length, text.length]);
  const times = medians(
    {
      'gunzip, JSON.parse, grouping': () => script(archive),
      'unpacked, read, grouped by service and event': () => ours(archive),
      'of that, unpacked': () => count(archive),
    },
    ROUNDS,
  );
  printTable(`An archive with ${(text.length / MB).toFixed(0)} MB of JSON`, times, 'gunzip, JSON.parse, grouping');
  if (size <= 10) {
    const log = read(text);
    const layouts = medians(
      { 'JSON.parse': () => JSON.parse(text), 'laid out': () => assert.ok(drain(readableInSteps(log))) },
      ROUNDS,
    );
    printTable('The same, already read', layouts, 'JSON.parse');
  }
}
