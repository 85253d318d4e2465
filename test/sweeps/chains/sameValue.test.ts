import assert from 'node:assert/strict';
import { buildRecord } from '../../support/buildRecord';
import { linesOfValue } from '../../support/linesOfValue';

describe('the places of the same value', () => {
  it('are the nearest of many', () => {
    const many = `[\n${Array.from({ length: 1500 }, () => buildRecord({ sourceIPAddress: '192.0.2.1' })).join(',\n')}\n]`;
    const middle = many.indexOf('192.0.2.1', many.length / 2);
    const found = linesOfValue('192.0.2.1', many, middle);
    assert.equal(found.length, 1001);
    assert.deepEqual([found[0], found[1000]], [found[500]! - 500, found[500]! + 500]);
  });
});
