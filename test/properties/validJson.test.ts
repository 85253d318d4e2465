import assert from 'node:assert/strict';
import { brokenSoundness } from '../support/anyJson/brokenSoundness';
import { Random } from '../support/anyJson/random';
import { anyJson } from '../support/anyJson/texts';

/** Fixed, so that the suite says the same each time; `npm run fuzz:valid` goes further with seeds of its own. */
const SEED = 20_240_311;
const TEXTS = 3000;

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
