import assert from 'node:assert/strict';
import { stretchAsked } from '../../../src/core/filter/stretchAsked';

const may = (day: number, hour = 0) => Date.UTC(2024, 4, day, hour);

describe('a filter without its times', () => {
  it('is the stretch that all of its times have in common, and the rest as text', () => {
    assert.deepEqual(stretchAsked('error:* after:2024-05-14 event:(A,  B) before:"2024-05-15 10:00" word'), {
      stretch: [may(14), may(15, 10)],
      rest: 'error:* event:(A, B) word',
    });
    assert.deepEqual(stretchAsked('at:2024-05-14..2024-05-16 at:2024-05-15').stretch, [may(15), may(16)]);
    assert.deepEqual(stretchAsked('before:2024-05-14'), { stretch: [Number.NEGATIVE_INFINITY, may(14)], rest: '' });
    assert.deepEqual(stretchAsked('after:2024-05-14T10:00+02:00').stretch, [may(14, 8), Number.POSITIVE_INFINITY]);
  });

  it('leaves what is no stretch of its own in the rest', () => {
    for (const rest of [
      '',
      'at:(2024-05-14, 2024-05-16)',
      'after:10:00',
      '-after:0001-01-01',
      'error:* OR at:2024-05-14',
    ]) {
      assert.deepEqual(stretchAsked(rest), { stretch: undefined, rest });
    }
    assert.equal(stretchAsked('after:10:00 after:2024-05-14').rest, 'after:10:00');
  });
});
