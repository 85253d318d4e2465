import assert from 'node:assert/strict';
import { read } from '../../src/core';
import { Random } from '../bench/support/random';
import { generators } from '../support/damage/generators';
import { layouts } from '../support/damage/generators/layouts';
import { soundRecord } from '../support/damage/generators/records';
import { type Judged, judge, promises } from '../support/damage/judged';
import { Reading } from '../support/damage/reading';
import { shownRecords } from '../support/damage/shown';
import { triesAll } from '../support/spread';

/** Fixed, so that the suite says the same each time; `npm run fuzz -- --texts 50000` goes further with seeds of its own. */
const SEED = 20_240_514;
const TEXTS_EACH = triesAll ? 32 : 8;

interface Judgement extends Judged {
  readonly title: string;
  readonly text: string;
}

/** Some texts of each generator, read. */
function judgements(): Judgement[] {
  return generators.flatMap((generator, number) => {
    const random = new Random(SEED + number);
    return Array.from({ length: TEXTS_EACH }, () => {
      const log = generator.damaged(random);
      return { ...judge(log, new Reading(log.text, read)), title: `${generator.name}, ${log.layout}`, text: log.text };
    });
  });
}

describe('logs that people and programs broke', () => {
  let judged: readonly Judgement[] = [];
  before(function () {
    this.timeout(60_000);
    judged = judgements();
  });

  it('are whole before they are broken', () => {
    const random = new Random(SEED);
    for (const layout of layouts) {
      const records = Array.from({ length: layout.most }, (_, number) => soundRecord(random, number));
      const { text, spans } = layout.lay(records.map((record) => JSON.stringify(record, undefined, layout.indent)));
      const log = read(text);
      assert.deepEqual(shownRecords(log), records, layout.name);
      assert.deepEqual(log.damages, [], layout.name);
      assert.deepEqual(
        [...log.records].map(({ span }) => ({ ...span })),
        spans,
        layout.name,
      );
    }
  });

  for (const promise of promises) {
    it(`are read without ${promise}`, () => {
      const broken = judged.filter((one) => one.broken.has(promise));
      const told = broken.slice(0, 3).map(({ title, text, broken: all }) => `${title}: ${all.get(promise)}\n${text}`);
      assert.equal(broken.length, 0, `${broken.length} of ${judged.length}, such as\n${told.join('\n\n')}`);
    });
  }
});
