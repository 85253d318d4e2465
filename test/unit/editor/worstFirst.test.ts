import assert from 'node:assert/strict';
import { worstFirst } from '../../../src/editor/problems/worstFirst';

const items = (count: number, severity: string) => Array.from({ length: count }, (_, at) => ({ severity, at }));

describe('worstFirst', () => {
  it('leaves what fits as it stands', () => {
    const few = [...items(3, 'hint'), ...items(2, 'error')];
    assert.deepEqual(worstFirst(few, 5), { shown: few, left: 0 });
  });

  it('keeps room for the line that counts the rest', () => {
    const { shown, left } = worstFirst(items(2_500, 'warning'), 1_000);
    assert.equal(shown.length, 999);
    assert.equal(left, 1_501);
  });

  it('never drops an error for the sake of a hint, and keeps the order within a severity', () => {
    const { shown, left } = worstFirst([...items(5, 'hint'), ...items(2, 'warning'), ...items(2, 'error')], 5);
    assert.deepEqual(
      shown.map(({ severity, at }) => `${severity} ${at}`),
      ['error 0', 'error 1', 'warning 0', 'warning 1'],
    );
    assert.equal(left, 5);
  });
});
