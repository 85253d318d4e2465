import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type Edit, fixAllEdits, read } from '../../src/core';
import { damagedLines, damagedLog } from '../support/damage/arbitraries';
import { cutLog, noisyRecord } from '../support/damage/noise';
import { shownRecords } from '../support/damage/shown';
import { processorClock } from '../support/processorClock';
import { refusalOf, refusals, refusedIn } from '../support/refusals';
import { runs } from '../support/spread';
import { keepsAll } from '../support/wholeText';

/** Fixed, so that the suite says the same each time. */
const seed = 20_240_301;

const record = JSON.stringify({
  eventVersion: '1.08',
  userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/Mary_Major', accountId: '111122223333' },
  eventTime: '2021-06-09T23:09:46Z',
  eventName: 'PutObject',
  requestParameters: {
    list: [1, -2.5, 3e-7, null, true],
    text: 'a, b: {c} [d] \\ "e" it\'s `f` “g” \u2028',
    path: 'C:\\temp\\new',
  },
  sourceIPAddress: '192.0.2.92',
});
const layouts = [
  `{"Records":[${record},${record}]}`,
  JSON.stringify({ Records: [JSON.parse(record), JSON.parse(record)] }, undefined, 2),
  `${record}\n${record}\n`,
];

/** What edits write: form of all kinds, words, and escapes. */
const written = fc.constantFrom(
  '',
  '',
  '',
  ',',
  ':',
  '"',
  '\\',
  ' ',
  '\n',
  '}',
  '{',
  '[',
  ']',
  '-',
  '.',
  '0',
  'x',
  'null',
  '\\n',
  '\\u0041',
);
const drafts = fc.array(fc.record({ at: fc.nat(2000), length: fc.oneof(fc.nat(2), fc.nat(40)), newText: written }), {
  minLength: 1,
  maxLength: 3,
});

/** Edits within a text that do not overlap. */
function fitting(
  text: string,
  all: readonly { readonly at: number; readonly length: number; readonly newText: string }[],
): Edit[] {
  const edits: Edit[] = [];
  let reach = 0;
  for (const { at, length, newText } of all
    .map((one) => ({ ...one, at: one.at % text.length }))
    .sort((a, b) => a.at - b.at)) {
    const end = Math.min(at + length, text.length);
    if (at >= reach) {
      edits.push({ span: { start: at, end }, newText });
      reach = end;
    }
  }
  return edits;
}

describe('the guard, against a slow comparison of whole texts', () => {
  it('lets nothing pass by which a letter or a string of a sound log would be lost or become another', () => {
    let [tried, passed] = [0, 0];
    fc.assert(
      fc.property(fc.constantFrom(...layouts), drafts, (text, some) => {
        tried++;
        const edits = fitting(text, some);
        if (refusalOf(text, ...edits) === undefined) {
          passed++;
          assert.ok(keepsAll(text, edits), applyEdits(text, edits));
        }
      }),
      { seed, numRuns: runs(20_000) },
    );
    assert.ok(passed > tried / 25, `${passed} of ${tried} passed`);
  }).timeout(30_000);

  it('refuses what takes away or adds a letter, each for itself and wherever it is', () => {
    const words = layouts.flatMap((text) => [...text.matchAll(/\p{L}|\p{N}/gu)].map(({ index }) => ({ text, index })));
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.constantFrom('', 'x', '7', 'xy'), ({ text, index }, newText) => {
        const end = newText === 'xy' ? index : index + 1;
        if (text.slice(index, end) !== newText) {
          assert.notEqual(refusalOf(text, { span: { start: index, end }, newText }), undefined);
        }
      }),
      { seed, numRuns: runs(3_000) },
    );
  });
});

describe('the guard looks at the surroundings of edits only', () => {
  it('and says the same in a small text and in the midst of a large one', () => {
    const around = `${record}\n`.repeat(60);
    fc.assert(
      fc.property(fc.constantFrom(...layouts), drafts, (text, some) => {
        const edits = fitting(text, some);
        const moved = edits.map(({ span, newText }) => ({
          span: { start: span.start + around.length, end: span.end + around.length },
          newText,
        }));
        assert.equal(refusalOf(around + text + around, ...moved), refusalOf(text, ...edits));
      }),
      { seed, numRuns: runs(500) },
    );
  });

  it('so that a few edits in a very large text cost next to nothing', () => {
    const text = `{"Records":[${Array.from({ length: 40_000 }, () => record).join(',')}]}`;
    const mends = Array.from({ length: 50 }, (_, index) => {
      const start = text.indexOf(',"eventTime"', index * 260_000);
      return { edits: [{ span: { start, end: start + 1 }, newText: ' , ' }], removes: [] };
    });
    const clock = processorClock();
    assert.ok(refusals(text, mends).every((refusal) => refusal === undefined));
    assert.ok(clock() < 500, `${clock()} ms`);
  });
});

describe('mends that are made without asking', () => {
  /** Fix-all keeps all that was shown, and what it does is done. */
  function keepsReading(text: fc.Arbitrary<string>, numRuns: number): void {
    fc.assert(
      fc.property(text, (given) => {
        const log = read(given);
        const after = read(applyEdits(given, fixAllEdits(log)));
        assert.deepEqual(shownRecords(after), shownRecords(log));
        assert.deepEqual(fixAllEdits(after), []);
      }),
      { seed, numRuns: runs(numRuns) },
    );
  }

  it('lose and change nothing in damaged logs', () =>
    keepsReading(
      damagedLog(3).map(({ text }) => text),
      150,
    ));
  it('lose and change nothing in damaged records in a row', () =>
    keepsReading(
      damagedLines(1).map(({ text }) => text),
      150,
    ));
  it('lose and change nothing in logs that break off', () => keepsReading(cutLog, 60));
  it('lose and change nothing in noise', () => keepsReading(noisyRecord, 150));
});

describe('a mend that the guard refuses', () => {
  it('is none: the finding stays, with the reason', () => {
    const one = '{"eventVersion":"1.08","eventName":"A"';
    const log = read(`[${one},"x":/* }},${one}} */1}]`);
    for (const { edits, removes } of refusedIn(log)) {
      assert.deepEqual([edits, removes], [[], []]);
    }
  });
});
