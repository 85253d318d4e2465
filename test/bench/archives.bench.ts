import assert from 'node:assert/strict';
import { gunzipSync, gzipSync } from 'node:zlib';
import { drain, eventsOf, groupRecords, read, readableInSteps, unpack } from '../../src/core';
import { unpackSound } from '../../src/desktop/gunzip';
import { readAllBytes } from '../support/readBytes';
import { logText, recordTexts } from './support/logs';
import { mediansOf, printTable, timed } from './support/measure';

const SEED = 20240501;
const MB = 1_000_000;
const ROUNDS = 5;
/** So many megabytes are read before the clock runs: JSON.parse is machine code from the first call on, what is written in JavaScript becomes it. */
const WARM = 40;

/** As an archive is opened on the desktop; `unpack` does it elsewhere, and where one is damaged. */
async function ours(archive: Uint8Array): Promise<number> {
  return counted((await unpackSound(archive, Number.MAX_SAFE_INTEGER)) ?? []);
}

/** The same where Node's zlib is not at hand. */
function oursInBrowser(archive: Uint8Array): number {
  return counted(unpack(archive, Number.MAX_SAFE_INTEGER));
}

function counted(bytes: Uint8Array | Iterable<Uint8Array>): number {
  const services = groupRecords(eventsOf(readAllBytes(bytes)), ['service', 'event']).groups();
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

async function measure(size: number): Promise<void> {
  const texts = recordTexts(SEED, Math.min(size, 10) * MB);
  const records = Array.from({ length: Math.max(1, size / 10) }, () => texts).flat();
  const text = logText(records);
  const archive = new Uint8Array(gzipSync(text));
  const work = {
    'gunzip, JSON.parse, grouping': () => script(archive),
    'unpacked, read, grouped by service and event': () => ours(archive),
    'the same with what unpacks in a browser': () => oursInBrowser(archive),
    'of the first, unpacked': () => unpackSound(archive, Number.MAX_SAFE_INTEGER),
  };
  const first = await timed(() => ours(archive));
  const answers = [await ours(archive), oursInBrowser(archive), script(archive)];
  assert.deepEqual(
    answers,
    answers.map(() => records.length),
  );
  const times = await mediansOf(work, ROUNDS, Math.ceil(WARM / size));
  printTable(`An archive with ${(text.length / MB).toFixed(0)} MB of JSON`, times, 'gunzip, JSON.parse, grouping');
  if (size === 1) {
    console.log(`  the first one of all, before anything was compiled: ${first.toFixed(1)} ms`);
  }
  if (size <= 10) {
    const log = read(text);
    const layouts = await mediansOf(
      { 'JSON.parse': () => JSON.parse(text), 'laid out': () => assert.ok(drain(readableInSteps(log))) },
      ROUNDS,
    );
    printTable('The same, already read', layouts, 'JSON.parse');
  }
}

async function main(): Promise<void> {
  for (const size of [1, 10, 50, 200]) {
    await measure(size);
  }
}

void main();
