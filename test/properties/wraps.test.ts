import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read } from '../../src/core/read/read';
import { plainRecord } from '../support/buildRecord';
import { brokenPromise } from '../support/damage/promises';
import { mended, shownRecords } from '../support/damage/shown';
import { runs, spread, triesAll } from '../support/spread';
import { wrapAt, wrapStyles } from '../support/wrap';

const FIRST = 20;
const LAST = 250;
/** One of so many columns, or places, where only a part is tried. */
const STEP = triesAll ? 1 : 5;

const wordy = {
  ...plainRecord,
  userAgent:
    '[S3Console/0.4, aws-internal/3 aws-sdk-java/1.11.1030 Linux/5.4.129-72.229.amzn2int.x86_64 OpenJDK_64-Bit_Server_VM/25.302 cfg/legacy]',
  errorMessage: 'User: arn:aws:iam::111122223333:user/ana is not authorized to perform: iam:PassRole',
  requestParameters: { policy: JSON.stringify({ Statement: [{ Effect: 'Allow' }] }), size: 12_345.25, text: 'é\n\tb' },
};
const log = { Records: [plainRecord, wordy, plainRecord] };
const page = {
  Events: [plainRecord, wordy].map((record) => ({ EventId: 'e', CloudTrailEvent: JSON.stringify(record) })),
};

const texts: Readonly<Record<string, string>> = {
  'one event': JSON.stringify(plainRecord),
  'one event with spaces': JSON.stringify(wordy).replaceAll('":', '": ').replaceAll(',"', ', "'),
  'an indented event': JSON.stringify(wordy, undefined, 2),
  'a log file': JSON.stringify(log),
  'events line by line': log.Records.map((record) => JSON.stringify(record)).join('\n'),
  'a page of lookup-events': JSON.stringify(page),
};

/** What may be wrong besides, and where: every place of the kind. */
const slips: Readonly<Record<string, RegExp>> = {
  comma: /,(?=\s*")/g,
  colon: /(?<="):/g,
  'closing quotation mark': /(?<=\w)"(?=,)/g,
  'opening quotation mark': /(?<=[:,{]\s*)"(?=\w)/g,
  brace: /\}(?=,)/g,
};

function* columns(step: number, last = LAST): Generator<number> {
  for (let column = FIRST; column <= last; column += step) {
    yield column;
  }
}

describe('lines wrapped at a column', () => {
  for (const [name, text] of Object.entries(texts)) {
    it(`are joined at any column, as one finding: ${name}`, () => {
      const values = shownRecords(read(text));
      // Most columns and styles lead back to one text, which need not be read again for each.
      const mendedTexts = new Set<string>();
      for (const style of wrapStyles) {
        // What stands at the end of a single line that was cut may be the line's own.
        const last = /^[\r\n]/.test(style.lineEnd) ? LAST : 100;
        for (const column of columns(3 * STEP, last)) {
          const wrapped = wrapAt(text, column, style);
          const found = read(wrapped);
          const where = `${column} ${JSON.stringify(style)}`;
          assert.deepEqual(shownRecords(found), values, where);
          assert.ok(found.damages.length <= 1 && found.damages.every(({ code }) => code === 'wrapped-lines'), where);
          assert.deepEqual(found.unexplained, [], where);
          mendedTexts.add(mended(found));
        }
      }
      for (const after of mendedTexts) {
        const again = read(after);
        assert.deepEqual([again.damages, shownRecords(again)], [[], values], after);
      }
    }).timeout(60_000);
  }

  for (const [name, after] of Object.entries({
    'lost the spaces at their ends': (lines: readonly string[]) => lines.map((line) => line.trimEnd()).join('\n'),
    'were quoted': (lines: readonly string[]) => `On Monday:\n\n${lines.map((line) => `> ${line}`).join('\n')}\n`,
    'were numbered': (lines: readonly string[]) => lines.map((line, index) => `${index + 1}: ${line}`).join('\n'),
  })) {
    it(`are joined after they ${name}`, () => {
      const text = JSON.stringify(wordy).replaceAll('":', '": ').replaceAll(',"', ', "');
      const values = shownRecords(read(text));
      for (const column of columns(STEP)) {
        const wrapped = after(wrapAt(text, column, wrapStyles[0]!).split('\n'));
        assert.deepEqual(shownRecords(read(wrapped)), values, wrapped);
      }
    });
  }

  for (const [what, slip] of Object.entries(slips)) {
    it(`are joined where a ${what} is missing as well`, () => {
      for (const text of [texts['one event']!, texts['an indented event']!]) {
        for (const { index } of spread([...text.matchAll(slip)], STEP)) {
          const damaged = text.slice(0, index) + text.slice(index + 1);
          const values = shownRecords(read(damaged));
          for (const [style, column] of [wrapStyles[0]!, wrapStyles[2]!].flatMap((one) =>
            [...columns(60)].map((at) => [one, at] as const),
          )) {
            const wrapped = wrapAt(damaged, column, style);
            assert.deepEqual(shownRecords(read(wrapped)), values, wrapped);
            assert.equal(brokenPromise(wrapped), undefined, wrapped);
          }
        }
      }
    }).timeout(60_000);
  }

  it('are no line breaks of the author', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '.', '/'), minLength: 1, maxLength: 90 });
    const layout = fc.constantFrom(undefined, 2);
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 6 }), layout, (lines, indent) => {
        const message = lines.join('\n');
        const sound = JSON.stringify({ ...plainRecord, errorMessage: message, eventID: 'e' }, undefined, indent);
        const written = sound.replaceAll('\\n', '\n');
        const [record] = read(written).records;
        assert.equal(record?.text('errorMessage'), message);
      }),
      { numRuns: runs(400) },
    );
  });
});
