import assert from 'node:assert/strict';
import { read } from '../../../src/core/read/read';

const sound = '{"eventVersion":"1.08","eventTime":"2026-01-01T00:00:00Z","eventName":"A"}';

/** Which events of a text count as damaged. */
function damagedIn(text: string): boolean[] {
  return [...read(text).records].map((record) => record.damaged);
}

describe('whether an event is damaged', () => {
  it('is said of one whose only damage is mended behind its last character', () => {
    assert.deepEqual(damagedIn(`[${sound},${sound.slice(0, -1)},${sound}]`), [false, true, false]);
  });

  it('is not said of those between which a comma is missing or one too many', () => {
    const trailing = sound.replace('}', ',}');
    assert.deepEqual(damagedIn(`{"Records":[${sound}${sound}]}`), [false, false]);
    assert.deepEqual(damagedIn(`{"Records":[${sound}\n  ${sound},,\n${sound},]}`), [false, false, false]);
    assert.deepEqual(damagedIn(`{"Records":[${sound} ${trailing}]}`), [false, true]);
    assert.deepEqual(damagedIn(`{"Records":[${trailing} ${sound}]}`), [true, false]);
  });

  it('is said of one that breaks off', () => {
    assert.deepEqual(damagedIn(`{"Records":[${sound},${sound.slice(0, -1)}`), [false, true]);
  });

  it('is not said of its sound neighbours', () => {
    assert.deepEqual(damagedIn(`[${sound} ${sound}, ${sound.replace('"A"', 'A"')}]`), [false, false, true]);
    assert.deepEqual(damagedIn(`{"Records":[${sound},${sound.replace('"A"', 'A"')},${sound}]}`), [false, true, false]);
  });
});

describe('a literal of another language before dots', () => {
  it('is no text that goes on with them: something was left out behind it', () => {
    for (const [written, value] of [
      ['None, ...', null],
      ['nil, ..additional entries', null],
      ['True, …', true],
    ] as const) {
      const { damages, records } = read(sound.replace('}', `,"responseElements":${written},"readOnly":false}`));
      assert.deepEqual(
        damages.map(({ code }) => code),
        ['foreign-literal', 'placeholder'],
      );
      assert.deepEqual([records.at(0)?.at('responseElements'), records.at(0)?.at('readOnly')], [value, false]);
    }
  });
});
