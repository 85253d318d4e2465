import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { drain, eventsOf, groupRecords, read, readableInSteps, unpack } from '../../src/core';
import { unpackSound } from '../../src/desktop/gunzip';
import { readAllBytes } from '../support/readBytes';
import { logText, recordTexts } from './support/logs';
import { mediansOf, printTable, retained, spent } from './support/measure';

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
  const first = await spent(() => ours(archive));
  const answers = [await ours(archive), oursInBrowser(archive), script(archive)];
  assert.deepEqual(
    answers,
    answers.map(() => records.length),
  );
  const times = await mediansOf(work, ROUNDS, Math.ceil(WARM / size), spent);
  printTable(
    `An archive with ${(text.length / MB).toFixed(0)} MB of JSON, in time of the processor`,
    times,
    'gunzip, JSON.parse, grouping',
  );
  if (size === 1) {
    console.log(`  the first one of all, before anything was compiled: ${first.toFixed(1)} ms`);
  }
  if (size <= 10) {
    const log = read(text);
    const layouts = await mediansOf(
      { 'JSON.parse': () => JSON.parse(text), 'laid out': () => assert.ok(drain(readableInSteps(log))) },
      ROUNDS,
      1,
      spent,
    );
    printTable('The same, already read', layouts, 'JSON.parse');
  }
}

/** Opens the archive of a file in a process of its own, where nothing else was ever in memory, and prints what that takes for each byte of JSON. */
async function tellMemory(file: string, how: string): Promise<void> {
  // What is compiled is no part of it.
  const small = new Uint8Array(gzipSync(logText(recordTexts(SEED, MB))));
  for (let round = 0; round < ROUNDS; round++) {
    await (how === 'ours' ? opened(small) : parsed(small));
  }
  const archive = new Uint8Array(readFileSync(file));
  const { bytes: kept, result } = await retained(async () => {
    const before = process.memoryUsage().rss;
    const open = how === 'ours' ? await opened(archive) : parsed(archive);
    return { open, peak: process.resourceUsage().maxRSS * 1024 - before };
  });
  const { open, peak } = result as { open: unknown; peak: number };
  assert.ok(open);
  const length = gunzipSync(archive).length;
  console.log(
    `  ${how.padEnd(8)} at most ${(peak / length).toFixed(2)}, kept ${(kept / length).toFixed(3)} bytes per byte of JSON`,
  );
}

/** An open log with its groups. */
async function opened(archive: Uint8Array): Promise<readonly unknown[]> {
  const log = readAllBytes((await unpackSound(archive, Number.MAX_SAFE_INTEGER)) ?? []);
  const root = groupRecords(eventsOf(log), ['service', 'event']);
  return [log, root, root.groups().flatMap((service) => service.groups())];
}

function parsed(archive: Uint8Array): unknown {
  return JSON.parse(gunzipSync(archive).toString());
}

function measureMemory(): void {
  const folder = mkdtempSync(join(tmpdir(), 'archives-'));
  const texts = recordTexts(SEED, 10 * MB);
  for (const size of [10, 50, 200]) {
    console.log(`\nMemory of an archive with ${size} MB of JSON, beside the archive itself (goal: at most 1.5)`);
    const file = join(folder, `${size}.json.gz`);
    writeFileSync(file, gzipSync(logText(Array.from({ length: size / 10 }, () => texts).flat())));
    for (const how of ['ours', 'script']) {
      spawnSync(process.execPath, ['--expose-gc', process.argv[1] ?? '', how, file], { stdio: 'inherit' });
    }
  }
  rmSync(folder, { recursive: true });
}

async function main(): Promise<void> {
  const [how, file] = process.argv.slice(2);
  if (how && file) {
    return tellMemory(file, how);
  }
  measureMemory();
  for (const size of [1, 10, 50, 200]) {
    await measure(size);
  }
}

void main();
