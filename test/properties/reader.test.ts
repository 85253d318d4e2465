import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read } from '../../src/core';
import { buildRecord } from '../support/buildRecord';
import { damagedLines, damagedLog, inflict } from '../support/damage/arbitraries';
import { mutators } from '../support/damage/mutators';
import { cutLog, damageFixtures, noise, noisyRecord } from '../support/damage/noise';
import { brokenPromise } from '../support/damage/promises';
import { shownRecords } from '../support/damage/shown';
import { fixture, fixtureNames } from '../support/fixtures';
import { refusedIn } from '../support/refusals';
import { runs } from '../support/spread';

/** Fixed, so that the suite says the same each time; `npm run fuzz` goes further with seeds of its own. */
const seed = 20_240_301;

function keepsPromises(text: fc.Arbitrary<string>, numRuns: number): void {
  fc.assert(
    fc.property(text, (given) => {
      assert.equal(brokenPromise(given), undefined);
    }),
    { seed, numRuns: runs(numRuns) },
  );
}

describe('the promises of the reader', () => {
  it('hold for sound logs, which show the values of JSON.parse and no damage', () => {
    fc.assert(
      fc.property(damagedLog(0), ({ text }) => {
        assert.equal(read(text).damages.length, 0);
        assert.equal(brokenPromise(text), undefined);
      }),
      { seed, numRuns: runs(60) },
    );
  });

  it('hold for logs with up to three damages', () => {
    keepsPromises(
      damagedLog(3).map(({ text }) => text),
      80,
    );
  });

  it('hold for records in a row, each damaged', () => {
    keepsPromises(
      damagedLines(1).map(({ text }) => text),
      60,
    );
  });

  it('hold for logs that break off', () => keepsPromises(cutLog, 60));
  it('hold for noise', () => keepsPromises(noise, 150));
  it('hold for noise behind the beginning of a record', () => keepsPromises(noisyRecord, 150));

  it('hold for damaged samples', () => {
    for (const text of damageFixtures()) {
      assert.equal(brokenPromise(text), undefined, JSON.stringify(text));
    }
  });

  it('hold for the beginnings of damaged samples', () => {
    const texts = damageFixtures().filter((_, index) => index % 9 === 0);
    for (const text of texts) {
      for (let end = 1; end < text.length; end += 23) {
        assert.equal(brokenPromise(text.slice(0, end)), undefined, JSON.stringify(text.slice(0, end)));
      }
    }
  });

  it('hold for what the fuzz has found, and the guard refuses nothing of it', () => {
    for (const name of fixtureNames('fuzz')) {
      const text = fixture('fuzz', name) ?? '';
      assert.equal(brokenPromise(text), undefined, name);
      assert.deepEqual(refusedIn(read(text)), [], name);
    }
  });
});

describe('one damage in an ordinary record', () => {
  const ordinary = buildRecord({
    requestParameters: { tags: ['a', 'b'], meshName: 'my mesh', spec: { hosts: [{ port: 80 }] } },
  });
  const forms = [ordinary, JSON.stringify(JSON.parse(ordinary), undefined, 2)];
  const values = [JSON.parse(ordinary)];

  for (const mutator of mutators.filter(({ exact }) => exact)) {
    it(`leaves every value as it was: ${mutator.name}`, () => {
      for (const form of forms) {
        const seen = new Set<string>();
        for (let at = 0; at < 9; at++) {
          const { text } = inflict(form, [{ mutator, at: at * 7 }]);
          if (text !== form && !seen.has(text)) {
            seen.add(text);
            assert.deepEqual(shownRecords(read(text)), values, text);
          }
        }
      }
    });
  }
});

describe('the neighbours of a damaged record', () => {
  it('are read as if it were not there', () => {
    const neighbour = (index: number) => buildRecord({ eventID: `neighbour-${index}` });
    const before = [0, 1, 2].map(neighbour);
    const behind = [3, 4, 5].map(neighbour);
    const mutator = fc.constantFrom(...mutators.filter(({ confined }) => confined));
    const log = fc.tuple(mutator, fc.nat(200), fc.boolean()).map(([one, at, spread]) => {
      const { text } = inflict(spread ? JSON.stringify(JSON.parse(buildRecord()), undefined, 2) : buildRecord(), [
        { mutator: one, at },
      ]);
      return `{"Records":[\n${[...before, text, ...behind].join(',\n')}\n]}`;
    });
    fc.assert(
      fc.property(log, (text) => {
        const shown = shownRecords(read(text));
        assert.deepEqual(
          shown.slice(0, 3),
          before.map((json) => JSON.parse(json)),
        );
        assert.deepEqual(
          shown.slice(-3),
          behind.map((json) => JSON.parse(json)),
        );
      }),
      { seed, numRuns: runs(150) },
    );
  });
});
