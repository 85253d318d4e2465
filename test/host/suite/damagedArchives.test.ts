import { strict as assert } from 'node:assert';
import { gunzipSync, gzipSync } from 'node:zlib';
import { processorClock } from '../../support/processorClock';
import { delivered, openArchive, problems, saysOfArchive } from './archives';
import { api, closeAll, setting, until } from './editor';

const EVENTS = 200;
/** Of ten megabytes each in what unpacks to three gigabytes. */
const PARTS = 300;
const text = delivered(EVENTS);
const whole = gzipSync(text);

/** @returns the milliseconds of the processor until hardly any is taken, or until it is more than is allowed */
async function untilAtRest(most: number): Promise<number> {
  const used = processorClock();
  for (;;) {
    const before = used();
    await new Promise((done) => setTimeout(done, 500));
    if (used() - before < 50 || used() > most) return used();
  }
}

/** What it takes of the processor to unpack an archive so many times, told by the first few. */
function timeToUnpack(archive: Buffer, times: number): number {
  const few = 50;
  const used = processorClock();
  for (let time = 0; time < few; time += 1) gunzipSync(archive);
  return (used() * times) / few;
}

/** An archive with one byte changed, counted from its end when negative. */
function changed(place: number): Buffer {
  const copy = Buffer.from(whole);
  const at = place < 0 ? copy.length + place : place;
  copy[at] = ~(copy[at] ?? 0);
  return copy;
}

/** Not compressed at all: noise in well compressed data is mostly data as well. */
function noisy(): Buffer {
  const copy = gzipSync(text, { level: 0 });
  return copy.fill(255, copy.length >> 1, (copy.length >> 1) + 70_000);
}

/** What is wrong with an archive, its bytes, what is said of it, and of how many events at least something can be read. */
const kinds: readonly (readonly [what: string, bytes: Buffer, codes: string, events: readonly [number, number]])[] = [
  ['that breaks off', whole.subarray(0, whole.length - 60), 'truncated', [20, EVENTS]],
  ['that lacks its checksum', whole.subarray(0, whole.length - 8), 'truncated', [EVENTS, EVENTS]],
  ['whose data is damaged', noisy(), 'bad-data', [20, EVENTS - 20]],
  ['whose checksum is wrong', changed(-8), 'bad-checksum', [EVENTS, EVENTS]],
  ['whose length is wrong', changed(-1), 'bad-length', [EVENTS, EVENTS]],
  ['of which a later part has a damaged header', Buffer.concat([whole, changed(2)]), 'bad-header', [EVENTS, EVENTS]],
  ['with bytes behind it', Buffer.concat([whole, Buffer.from('and more')]), 'trailing-bytes', [EVENTS, EVENTS]],
  ['that is none', Buffer.from(text), 'not-compressed', [EVENTS, EVENTS]],
  ['that was compressed twice', gzipSync(whole), 'packed-twice', [EVENTS, EVENTS]],
  [
    'whose checksum is wrong, with bytes behind it',
    Buffer.concat([changed(-8), Buffer.from('and more')]),
    'bad-checksum,trailing-bytes',
    [EVENTS, EVENTS],
  ],
  [
    'of several parts, with which nothing is wrong',
    Buffer.concat([text.slice(0, 5_000), text.slice(5_000)].map((part) => gzipSync(part))),
    '',
    [EVENTS, EVENTS],
  ],
];

/** The name of an archive, another one for each test: VS Code holds on to what it has just shown. */
const nameOf = (number: number) =>
  `111122223333_CloudTrail_us-west-2_20210610T00${String(number).padStart(2, '0')}Z_DaMaGeD0.json.gz`;

describe('a damaged archive', () => {
  afterEach(closeAll);

  for (const [number, [what, bytes, codes, [least, most]]] of kinds.entries()) {
    it(`${what} shows what can be read, and says what is wrong`, async () => {
      const document = await openArchive(nameOf(number), bytes);
      await until(
        `${codes || 'nothing'} is said of it`,
        () => problems(document).map((problem) => problem.replace(/ in line .*/, '')),
        (seen) => seen.join() === codes,
      );
      await until(
        `from ${least} to ${most} events are read`,
        async () => (await (await api()).inspect(document)).records.length,
        (events) => events >= least && events <= most,
      );
      if (least === EVENTS) {
        assert.equal(document.getText(), JSON.stringify(JSON.parse(text), undefined, 2));
      }
    });
  }

  it('that unpacks to a thousand times its size is unpacked as far as the settings allow', async () => {
    // In lines: one of megabytes keeps VS Code busy for minutes, whatever is opened next.
    const spaces = gzipSync(Buffer.alloc(10_000_000, `${' '.repeat(99)}\n`));
    const head = gzipSync(text.slice(0, -2));
    // Three gigabytes in a few thousandths of them.
    const bomb = Buffer.concat([head, ...Array.from({ length: PARTS }, () => spaces)]);
    assert.ok(bomb.length < 12_000_000, `${bomb.length}`);
    const all = timeToUnpack(spaces, PARTS);
    await setting('maxUncompressedSize', 2);
    try {
      const before = process.memoryUsage().rss;
      const document = await openArchive(nameOf(kinds.length), bomb);
      await saysOfArchive(document, `too-large in line ${document.lineCount}`);
      const grown = process.memoryUsage().rss - before;
      assert.ok(grown < 300_000_000, `${grown} bytes more`);
      assert.equal((await (await api()).inspect(document)).records.length, EVENTS);
      // All of it is asked for now, and nobody waits for what is closed.
      await setting('maxUncompressedSize', 4096);
      await closeAll();
      // What else an editor does while it closes is counted, too.
      const taken = await untilAtRest(all / 2);
      assert.ok(taken < all / 2, `${taken} ms of the processor after it was closed, ${all} ms unpack all of it`);
    } finally {
      await setting('maxUncompressedSize', undefined);
    }
  });
});
