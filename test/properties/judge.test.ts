import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { isLog, looksLikeLog, read } from '../../src/core';
import { fieldRoles } from '../../src/core/facts/facts';
import { mayLookLikeLog } from '../../src/core/firstLook';
import { buildRecord } from '../support/buildRecord';
import { damagedLines, damagedLog } from '../support/damage/arbitraries';
import { cutLog, damageFixtures, noise, noisyRecord } from '../support/damage/noise';
import { fixture, fixtureNames, root } from '../support/fixtures';
import { runs } from '../support/spread';

const seed = 20_240_514;
/** How much of a document the sniff looks at at least. */
const HEAD = 32_768;

function isSniffed(text: string): void {
  const head = text.slice(0, HEAD);
  const found = read(head).records.length;
  for (const kind of ['json', 'prose'] as const) {
    const seen = mayLookLikeLog(head, kind) && looksLikeLog(head, kind);
    assert.ok(found === 0 || seen, JSON.stringify(head.slice(0, 2_000)));
  }
}

describe('the sniff', () => {
  const folder = join(root, 'test/fixtures/containers');
  const containers = readdirSync(folder).filter((name) => /\.(?:json|jsonl|csv|log|txt)$/.test(name));
  const texts = containers.map((name) => readFileSync(join(folder, name), 'utf8'));

  it('lets pass every text in which a record is read, however it is damaged', () => {
    const sources = [
      damagedLog(4).map(({ text }) => text),
      damagedLines(2).map(({ text }) => text),
      cutLog,
      noise,
      noisyRecord,
    ];
    for (const source of sources) {
      fc.assert(fc.property(source, isSniffed), { seed, numRuns: runs(80) });
    }
    for (const text of [...damageFixtures(), ...fixtureNames('fuzz').map((name) => fixture('fuzz', name) ?? '')]) {
      isSniffed(text);
    }
  }).timeout(60_000);

  it('lets pass every container, with any of its characters gone', () => {
    const damaged = fc
      .tuple(fc.constantFrom(...texts), fc.array(fc.nat(), { minLength: 1, maxLength: 5 }))
      .map(([text, places]) => places.reduce((all, place) => without(all, place % all.length), text));
    fc.assert(fc.property(damaged, isSniffed), { seed, numRuns: runs(300) });
  }).timeout(60_000);
});

function without(text: string, at: number): string {
  return text.slice(0, at) + text.slice(at + 1);
}

/** Any JSON value, and whatever events of other systems call things. */
const strangeNames = fc.constantFrom(
  'a',
  'data',
  'payload',
  'eventTime',
  'eventName',
  'eventId',
  'eventType',
  'message',
  'x y',
  '"',
);
const strange = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, 0, -1.5, '', 'text', '{', '{"a":1}', '[]', 'aws:s3'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(strangeNames, tie('value'), { maxKeys: 4 }),
  ),
})).value;

/** A way to put a value into others, none of which is known to anybody. */
const wrappings: readonly ((inner: unknown, other: unknown) => unknown)[] = [
  (inner, other) => ({ other, harbor: inner }),
  (inner) => [inner],
  (inner) => JSON.stringify(inner),
  (inner, other) => ({ k1: { seen: other, entry: inner } }),
  (inner, other) => ({ list: [{ other }, { inner }] }),
];
const wrapped = fc
  .tuple(fc.array(fc.constantFrom(...wrappings), { minLength: 1, maxLength: 6 }), strange)
  .filter(([ways]) => ways.filter((way) => way === wrappings[2]).length <= 3)
  .map(([ways, other]) => ways.reduce((inner, way) => way(inner, other), JSON.parse(buildRecord()) as unknown));

describe('the search', () => {
  it('finds a record in any wrapping, without a damage', () => {
    fc.assert(
      fc.property(wrapped, (value) => {
        const text = JSON.stringify([value]);
        const { records, damages } = read(text);
        assert.deepEqual(
          [...records].map((record) => record.text('eventName')),
          ['DescribeMesh'],
          text,
        );
        assert.deepEqual(damages, []);
      }),
      { seed, numRuns: runs(400) },
    );
  }).timeout(60_000);

  it('finds nothing where there is none', () => {
    fc.assert(
      fc.property(strange, (value) => {
        const log = read(JSON.stringify(value));
        assert.deepEqual([log.records.length, log.damages, log.unexplained, isLog(log)], [0, [], [], false]);
      }),
      { seed, numRuns: runs(600) },
    );
  }).timeout(60_000);

  it('ends, however deep a record is wrapped', () => {
    for (const depth of [18, 26, 90, 400, 5_000]) {
      for (const [open, close] of [
        ['{"data":[', ']}'],
        ['[', ']'],
        ['{"x":', '}'],
        ['{"results":[', ']}'],
      ] as const) {
        const { records } = read(open.repeat(depth) + buildRecord() + close.repeat(depth));
        assert.ok(records.length <= 1 && (depth > 90 || records.length === 1), `${depth} ${open}`);
      }
    }
  });
});

describe('the judge', () => {
  it('takes no event for a record that has only names that events of many systems have', () => {
    const names = [...fieldRoles()].flatMap(([name, role]) => (role.names === 'cloudtrail' ? [] : name));
    const event = fc.dictionary(fc.constantFrom(...names), fc.constantFrom<unknown>('1.0', 'x', '2024-05-14', 3, null));
    fc.assert(
      fc.property(event, (value) => assert.equal(read(JSON.stringify({ Records: [value] })).records.length, 0)),
      { seed, numRuns: runs(300) },
    );
  });
});
