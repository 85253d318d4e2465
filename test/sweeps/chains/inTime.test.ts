import assert from 'node:assert/strict';
import { drain, InTime } from '../../../src/core';
import { setOf } from '../../support/chainLogs';
import { timedEvent as event } from '../../support/timedEvent';

describe('events in time', () => {
  it('are in the order of any sort, however many', () => {
    const seconds = Array.from({ length: 9500 }, (_, index) => (index * 7919) % 3001);
    const many = setOf(
      seconds.slice(0, 6000).map((second) => event(second, 'ann')),
      seconds.slice(6000).map((second) => event(second, 'bob')),
    );
    const { order } = drain(InTime.of(many)).timeline;
    const expected = seconds.map((_, row) => row).sort((a, b) => seconds[a]! - seconds[b]! || a - b);
    assert.deepEqual([...order], expected);
  });
});
