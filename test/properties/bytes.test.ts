import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { buildRecord } from '../support/buildRecord';
import { damagedLines, damagedLog, inflict } from '../support/damage/arbitraries';
import { mutators } from '../support/damage/mutators';
import { noise } from '../support/damage/noise';
import { root } from '../support/fixtures';
import { readAllBytes } from '../support/readBytes';
import { sameAsDecoded, sameFromBytes } from '../support/sameFromBytes';
import { runs, spread } from '../support/spread';

const seed = 20_240_301;
/** So small that records are longer, and characters and damages lie across. */
const SMALL = 1024;

/** Ways in which many records arrive. */
const shapes: Readonly<Record<string, (records: readonly string[]) => string>> = {
  'a log file': (records) => `{"Records":[${records.join(',')}]}`,
  'a log file with line breaks': (records) => `{"Records": [\n  ${records.join(',\n  ')}\n]}\n`,
  'an array': (records) => `[${records.join(',\n')}]`,
  lines: (records) => `${records.join('\n')}\n`,
  'records without anything between': (records) => records.join(''),
};

/** Sound ones, in which no damage shall be done. */
const wrappings: Readonly<Record<string, (records: readonly string[]) => string>> = {
  'an indented log file': (records) => JSON.stringify({ Records: parsed(records) }, undefined, 2),
  'lines of EventBridge': (records) => records.map((record) => `{"version":"0","detail":${record}}`).join('\n'),
  'output of lookup-events': (records) =>
    JSON.stringify({ NextToken: 'x', Events: records.map((CloudTrailEvent) => ({ EventId: 'a', CloudTrailEvent })) }),
};

function parsed(records: readonly string[]): unknown[] {
  return records.map((record) => JSON.parse(record) as unknown);
}

/** Enough of them that they are read in windows; each as long as several windows, or as short as a window is. */
function recordsOf(count: number, note: string): string[] {
  return Array.from({ length: count }, (_, at) =>
    buildRecord({
      eventID: `${at}`,
      requestParameters: { note: note.repeat(at % 5), of: ['}', '{"eventVersion"', at] },
    }),
  );
}

describe('bytes are read as their text is', () => {
  it('in every fixture', () => {
    const folder = join(root, 'test/fixtures');
    for (const name of spread(readdirSync(folder, { recursive: true, encoding: 'utf8' }), 24)) {
      if (statSync(join(folder, name)).isFile()) {
        sameAsDecoded(new Uint8Array(readFileSync(join(folder, name))), { window: SMALL });
      }
    }
  });

  it('in any text, damaged or not', () => {
    const texts = fc.oneof(
      damagedLog(3).map(({ text }) => text),
      damagedLines(1).map(({ text }) => text),
      noise,
    );
    fc.assert(
      fc.property(texts, (text) => void sameFromBytes(text, { window: SMALL })),
      { seed, numRuns: runs(60) },
    );
  });

  it('where they are no UTF-8', () => {
    const log = new TextEncoder().encode(`{"Records":[${recordsOf(3, 'é日👍').join(',')}]}`);
    const hits = fc.array(fc.tuple(fc.nat(log.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 4 });
    fc.assert(
      fc.property(hits, (changes) => {
        const bytes = log.slice();
        for (const [at, byte] of changes) {
          bytes[at] = byte;
        }
        sameAsDecoded(bytes);
      }),
      { seed, numRuns: runs(150) },
    );
  });
});

describe('bytes in windows are read as the whole text is', () => {
  for (const [name, shape] of [...Object.entries(shapes), ...Object.entries(wrappings)]) {
    it(`in ${name}`, () => {
      // Without room for the whole, so that windows it must be.
      sameFromBytes(shape(recordsOf(900, 'é日👍'.repeat(40))), { window: SMALL, longestText: 0 });
    });
  }

  for (const [name, shape] of spread(Object.entries(shapes), 3)) {
    it(`in ${name} with records damaged in every way`, () => {
      const confined = mutators.filter((mutator) => mutator.confined);
      for (const window of spread([SMALL, 20_000], 2)) {
        const records = recordsOf(900, 'é日'.repeat(70));
        confined.forEach((mutator, index) => {
          const at = (index * 601) / confined.length;
          records[Math.floor(at)] = inflict(records[Math.floor(at)] ?? '', [{ mutator, at: index * 7 }]).text;
        });
        sameFromBytes(shape(records), { window });
      }
    });
  }

  it('where brackets or commas between the records are damaged, and where the text breaks off', () => {
    const log = shapes['a log file']?.(recordsOf(900, 'plain'.repeat(80))) ?? '';
    const middle = log.indexOf('},{"eventVersion"', log.length / 3);
    for (const [start, end, put] of [
      [middle + 1, middle + 2, ''],
      [middle, middle + 1, ''],
      [middle, middle, ']}'],
      [middle, middle, '}'],
      [middle + 1, middle + 1, ' ... '],
      [middle + 1, middle + 1, ',{"eventVersion'],
      [log.length - 700, log.length, ''],
      [log.length, log.length, ' and words'],
    ] as const) {
      sameFromBytes(log.slice(0, start) + put + log.slice(end), { window: SMALL });
    }
  });

  it('where nothing stands for longer than a window, between records and where the text breaks off', () => {
    const log = shapes['a log file']?.(recordsOf(900, 'plain'.repeat(80))) ?? '';
    const middle = log.indexOf('},{"eventVersion"', log.length / 3) + 1;
    const emptiness = ' '.repeat(40 * SMALL);
    const between = `${log.slice(0, middle)}${emptiness}${log.slice(middle)}`;
    sameFromBytes(between, { window: SMALL, longestText: 0 });
    sameFromBytes(between, { window: SMALL + 1, longestText: 0 });
    sameFromBytes(log.slice(0, -2) + emptiness, { window: SMALL, longestText: 0 });
  });

  it('as far as windows go, where a text is too long to be read whole', () => {
    const records = recordsOf(900, 'é日'.repeat(70));
    const ids = records.map((_, at) => `${at}`);
    const oddities = ['oops', '"a"', '{"other":1}', '{'.repeat(50), `"${'x'.repeat(60_000)}`];
    for (const shape of [shapes['a log file'], shapes.lines]) {
      const odd = records.map((record, at) =>
        at % 200 === 7 ? `${oddities[Math.floor(at / 200)]}\n${record}` : record,
      );
      const log = readAllBytes(new TextEncoder().encode(shape?.(odd) ?? ''), { window: SMALL, longestText: 0 });
      assert.equal(log.unread, undefined);
      const found = new Set([...log.records].map((record) => record.text('eventID')));
      const lost = ids.filter((id) => !found.has(id));
      // Damage takes no more with it than what stands beside it.
      assert.ok(lost.length <= 2 * oddities.length, lost.join());
      const places = [...log.records].map(({ span }) => span);
      assert.ok(places.every(({ start }, at) => at === 0 || (places[at - 1]?.end ?? 0) <= start));
    }
  });
});

describe('a log of bytes that is read in windows', () => {
  /** Just more than is read whole, of records that are longer than a window and shorter. */
  const records = Array.from({ length: 390 }, (_, at) =>
    buildRecord({ eventID: `${at}`, requestParameters: { note: 'é日'.repeat(at % 3 ? 20 : 400), of: ['}', at] } }),
  );
  const window = { window: 4096 };

  it('is what its text is: a log file, without room for the whole', () => {
    sameFromBytes(`{"Records":[${records.join(',')}]}`, { ...window, longestText: 0 });
  });

  it('is what its text is: lines, one of them damaged', () => {
    const damaged = records.map((record, at) => (at === 200 ? record.replace('","awsRegion', '"awsRegion') : record));
    sameFromBytes(`${damaged.join('\n')}\n`, window);
  });

  it('is what its text is: an array of other events that begin with another name, with something else in it, which breaks off', () => {
    const others = records.map((record) => record.replace('{', '{"userAgent":"x",'));
    const among = others.map((record, at) => (at === 200 ? `7,${record.replace(':"', ':')}` : record));
    sameFromBytes(`[${among.join(',\n')}`.slice(0, -300), window);
  });
});
