import assert from 'node:assert/strict';
import { drain, findings, read } from '../../../src/core';
import { soundSpan } from '../../../src/core/json/soundScan';
import { brokenSoundness } from '../../support/anyJson/brokenSoundness';
import { Random } from '../../support/anyJson/random';
import { anyJson } from '../../support/anyJson/texts';

describe('text that is JSON as a whole', () => {
  it('is told from text that is not, however deep it is', () => {
    const deep = 100_000;
    const sound = ['1', ' null\r\n', '\ufeff{}', '"a"', '[1,[2,{"a":[]}]]', '['.repeat(deep) + ']'.repeat(deep)];
    const broken = [
      '',
      '{',
      '{} {}',
      '[1,]',
      '{"a":1,}',
      "{'a':1}",
      '"a\n"',
      '01',
      '\u00a0{}',
      '[1]\u2028',
      '{"a" "b"}',
    ];
    assert.deepEqual(
      sound.map((text) => drain(soundSpan(text)) !== undefined),
      sound.map(() => true),
    );
    assert.deepEqual(
      broken.map((text) => drain(soundSpan(text)) !== undefined),
      broken.map(() => false),
    );
  });

  it('is read as it stands, whatever it holds', () => {
    for (let seed = 1; seed <= 80; seed++) {
      const text = anyJson(new Random(seed));
      assert.equal(brokenSoundness(text), undefined, JSON.stringify(text));
    }
  });

  it('keeps the findings of other records where one is deep', () => {
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    const odd = (name: string) => `{"eventVersion":"1.08","eventName":"${name}","recipientAccountId":12}`;
    const log = read(
      `{"Records":[${odd('A')},{"eventVersion":"1.08","eventName":"B","requestParameters":{"a":${deep}}},${odd('C')}]}`,
    );
    assert.deepEqual(
      findings(log).map(({ code }) => code),
      ['wrong-type', 'wrong-type'],
    );
  });
});
