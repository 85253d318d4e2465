import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { drain, EventIndex, EventSet, facetsWith, groupRecords, RecentBytes } from '../../src/core';
import { match } from '../../src/core/filter/matches';
import { parseFilter } from '../../src/core/filter/parse';
import type { ByteLog } from '../../src/core/log/byteLog';
import { ByteSource } from '../../src/core/read/bytes/byteSource';
import { unpackSoundNow } from '../../src/desktop/gunzip';
import { readFromSource } from '../support/readBytes';
import { logText, recordTexts } from './support/logs';
import { mediansOf, printTable, retained } from './support/measure';

const SEED = 20240501;
const MB = 1_000_000;
const ROUNDS = 5;
const MOST = Number.MAX_SAFE_INTEGER;
const levels = ['service', 'event'] as const;

/** What is kept of a log that is only indexed, for each byte of JSON, beside the archive itself; of small ones most of it is objects. */
const folders: readonly { readonly files: number; readonly most: number }[] = [
  { files: 44, most: 0.1 },
  { files: 4_000, most: 0.15 },
];

const texts = recordTexts(SEED, 44 * MB);

/** A folder as CloudTrail fills it: archives with some events each. */
function archivesOf(files: number): Uint8Array[] {
  const each = Math.ceil(texts.length / files);
  const logs = Array.from({ length: Math.ceil(texts.length / each) }, (_, at) =>
    texts.slice(at * each, at * each + each),
  );
  return logs.map((records) => new Uint8Array(gzipSync(logText(records))));
}

/** The logs of the folder, which are kept packed. Counts how often one is unpacked once it was read. */
class Folder {
  readonly #recent: RecentBytes;
  readonly #logs: readonly ByteLog[];
  unpacked = 0;

  /** @param most how many bytes are kept unpacked */
  constructor(archives: readonly Uint8Array[], most: number) {
    this.#recent = new RecentBytes(most);
    this.#logs = archives.map((archive) => this.#open(archive));
  }

  events(): EventSet {
    return new EventSet(this.#logs.map(({ records }, at) => new EventIndex(records, `${at}`)));
  }

  clear(): void {
    this.#recent.clear();
  }

  #open(archive: Uint8Array): ByteLog {
    const source = new ByteSource();
    const bytes = unpackSoundNow(archive, MOST) ?? new Uint8Array();
    const log = readFromSource(source, [bytes]);
    this.#recent.get(source, () => bytes);
    source.letGo(this.#again(source, archive));
    return log;
  }

  /** In a function of its own: made where the bytes are known, it would hold on to them. */
  #again(source: ByteSource, archive: Uint8Array): () => Uint8Array {
    const unpack = () => {
      this.unpacked++;
      return unpackSoundNow(archive, MOST) ?? new Uint8Array();
    };
    return () => this.#recent.get(source, unpack);
  }
}

function grouped(events: EventSet): number {
  const groups = groupRecords(events, levels).groups();
  return groups.flatMap((group) => group.groups()).reduce((sum, { count }) => sum + count, 0);
}

function script(archives: readonly Uint8Array[]): number {
  const groups = new Map<string, number>();
  for (const archive of archives) {
    const { Records } = JSON.parse(gunzipSync(archive).toString()) as {
      readonly Records: readonly { readonly eventSource: string; readonly eventName: string }[];
    };
    for (const { eventSource, eventName } of Records) {
      const key = `${eventSource} ${eventName}`;
      groups.set(key, (groups.get(key) ?? 0) + 1);
    }
  }
  return [...groups.values()].reduce((sum, count) => sum + count, 0);
}

/** The same counts by programs that anybody has, where they are there; undefined otherwise. */
function programs(files: string): number | undefined {
  const count = `find ${files} -name '*.gz' | xargs zcat | jq -r '.Records[] | .eventSource + " " + .eventName' | sort | uniq -c`;
  const { status, stdout } = spawnSync('sh', ['-c', `which jq zcat >/dev/null && ${count}`], { encoding: 'utf8' });
  return status === 0 ? stdout.split('\n').reduce((sum, line) => sum + Number.parseInt(line || '0', 10), 0) : undefined;
}

/** From files of a disk, as an archive is read there: opened and grouped, beside programs that count the same. */
async function measureFiles(archives: readonly Uint8Array[]): Promise<void> {
  const files = mkdtempSync(join(tmpdir(), 'folder-'));
  for (const [at, archive] of archives.entries()) {
    writeFileSync(join(files, `${at}.json.gz`), archive);
  }
  const stored = () => readdirSync(files).map((name) => new Uint8Array(readFileSync(join(files, name))));
  const ours = () => grouped(new Folder(stored(), 32 * MB).events());
  const work = {
    'opened, and grouped by service and event': ours,
    'zcat | jq | sort | uniq -c': () => programs(files),
  };
  if (programs(files) === undefined) {
    console.log('  There is no zcat and jq to compare with.');
  } else {
    assert.deepEqual([ours(), programs(files)], [texts.length, texts.length]);
    printTable('The same from files', await mediansOf(work, ROUNDS), 'zcat | jq | sort | uniq -c');
  }
  rmSync(files, { recursive: true });
}

/** What is found by a word in the text of an event, which no column holds. */
function found(events: EventSet): number {
  const { root } = parseFilter('"bucket-abc"');
  return drain(match(root, events)).rows.length;
}

/** One look at all events unpacks each log once, however few are kept unpacked. */
function expectOneUnpacking(archives: readonly Uint8Array[]): EventSet {
  const folder = new Folder(archives, MB);
  const events = folder.events();
  drain(events.prepare(facetsWith(levels)));
  assert.ok(folder.unpacked <= archives.length, `${folder.unpacked} were unpacked for the columns`);
  assert.deepEqual([grouped(events), script(archives)], [texts.length, texts.length]);
  folder.unpacked = 0;
  assert.equal(found(events), texts.filter((text) => text.includes('bucket-abc')).length);
  assert.ok(folder.unpacked <= archives.length, `${folder.unpacked} were unpacked for one look at all texts`);
  return events;
}

/** Logs that were read and grouped, and that nobody looks at any more. */
function indexed(archives: readonly Uint8Array[]): readonly unknown[] {
  const folder = new Folder(archives, 32 * MB);
  const set = folder.events();
  grouped(set);
  folder.clear();
  return [folder, set];
}

async function reportKept(archives: readonly Uint8Array[], length: number, most: number): Promise<void> {
  indexed(archives.slice(0, 20));
  const { bytes, result } = await retained(() => indexed(archives));
  assert.ok(result);
  const isGood = bytes / length <= most;
  console.log(
    `  ${isGood ? 'ok  ' : 'OVER'} kept per byte of JSON: ${(bytes / length).toFixed(3)} (at most ${most}) beside the archives`,
  );
  if (!isGood) {
    process.exitCode = 1;
  }
}

async function measure(files: number, most: number): Promise<void> {
  const archives = archivesOf(files);
  const length = archives.reduce((sum, archive) => sum + gunzipSync(archive).length, 0);
  const packed = archives.reduce((sum, archive) => sum + archive.length, 0);
  await reportKept(archives, length, most);
  const events = expectOneUnpacking(archives);
  const unpacked = new Folder(archives, 2 * length).events();
  const times = await mediansOf(
    {
      'gunzip, JSON.parse and grouping of each': () => script(archives),
      'opened, and grouped by service and event': () => grouped(new Folder(archives, 32 * MB).events()),
      'a word, in unpacked texts': () => found(unpacked),
      'a word, each log unpacked again': () => found(events),
    },
    ROUNDS,
  );
  const title = `${archives.length} archives, ${(packed / MB).toFixed(1)} MB, of ${(length / MB).toFixed(1)} MB of JSON`;
  printTable(title, times, 'gunzip, JSON.parse and grouping of each');
  await measureFiles(archives);
}

async function main(): Promise<void> {
  for (const { files, most } of folders) {
    await measure(files, most);
  }
}

void main();
