import assert from 'node:assert/strict';
import {
  completionsAt,
  drain,
  eventCard,
  eventsOf,
  explain,
  findings,
  groupRecords,
  normalize,
  read,
} from '../../src/core';
import { brokenSoundness } from '../support/anyJson/brokenSoundness';
import { Random } from '../support/anyJson/random';
import { anyJson } from '../support/anyJson/texts';
import { triesAll } from '../support/spread';

/** Fixed, so that the suite says the same each time; `npm run fuzz:valid` goes further with seeds of its own. */
const SEED = 20_240_311;
const TEXTS = triesAll ? 3000 : 1000;
const FEATURE_TEXTS = triesAll ? 400 : 150;

describe('valid JSON', () => {
  it('is what the generator makes', () => {
    for (let index = 0; index < 500; index++) {
      const text = anyJson(new Random(SEED + index));
      assert.doesNotThrow(() => JSON.parse(text.replace(/^\ufeff/, '')), text);
    }
  });

  it('has no damage and shows the values of JSON.parse, whatever it holds', () => {
    for (let index = 0; index < TEXTS; index++) {
      const text = anyJson(new Random(SEED + index));
      assert.equal(brokenSoundness(text), undefined, JSON.stringify(text));
    }
  }).timeout(60_000);

  it('is checked, explained, grouped and written out, however deep it is', () => {
    for (let index = 0; index < FEATURE_TEXTS; index++) {
      const log = read(anyJson(new Random(SEED + index)));
      findings(log);
      groupRecords(eventsOf(log), ['identity', 'resource', 'time']).groups();
      drain(normalize(log, [0, 1], 1_000_000));
      for (let part = 0; part < 10; part++) {
        explain(log, Math.floor((part * log.text.length) / 10), { localTime: () => 'local' });
        completionsAt(log, Math.floor((part * log.text.length) / 10));
      }
      for (const record of log.records) {
        eventCard(record, log, { localTime: () => 'local' });
      }
    }
  }).timeout(60_000);

  it('has no damage as a line among others', () => {
    const record = '{"eventVersion":"1.08","eventName":"N"}';
    for (let index = 0; index < TEXTS; index++) {
      const line = anyJson(new Random(SEED - index)).replace(/^\ufeff|[\r\n]/g, '');
      if (/^[[{]/.test(line) && line.length < 4000) {
        assert.equal(brokenSoundness(`${record}\n${line}\n${record}\n`), undefined, JSON.stringify(line));
      }
    }
  }).timeout(60_000);
});
