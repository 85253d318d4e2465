import assert from 'node:assert/strict';
import { drain, normalize, read } from '../../../src/core';
import { copyName, heldEvents } from '../../../src/editor/events/heldEvents';
import { logOf } from '../../support/buildRecord';

describe('what a copy of a log holds', () => {
  const log = read(logOf({}, {}, {}).text);
  const written = (most: number) => ({ ...drain(normalize(log, [0, 1, 2], most)), total: 3 });

  it('is all of its events, or the first ones when more would be too large', () => {
    assert.equal(heldEvents(written(1_000_000)), 'all');
    assert.equal(heldEvents(written(2_000)), 'first');
    assert.equal(heldEvents({ written: 2, total: 3, refused: 1 }), 'some');
  });

  it('stands in its name, which ends as JSON does', () => {
    assert.equal(copyName('cloudwatch.txt', '6 events'), 'cloudwatch (6 events).json');
    assert.equal(copyName('mine.cloudtrail.json', '1 event'), 'mine (1 event).json');
    assert.equal(copyName('1_CloudTrail_x.json.gz', '2 events'), '1_CloudTrail_x (2 events).json');
    assert.equal(copyName('Untitled-1', '6 events'), 'Untitled-1 (6 events).json');
  });
});
