import assert from 'node:assert/strict';
import { isRecord } from '../../../src/core/containers/parts/recordJudge';
import { deliveredStandsAt } from '../../../src/core/json/delivered';
import { LazyNode, TreeCache } from '../../../src/core/json/lazyNode';

describe('what begins as a trail delivers a record', () => {
  const versions = Array.from({ length: 320 }, (_, number) => (number / 100).toFixed(2));
  const others = [
    '',
    ',"eventSource":"aws:s3"',
    ',"eventVersion":"2.1"',
    ',"detail-type":"x"',
    ',"type":"object","properties":{}',
  ];

  it('is one to the judge, whatever stands behind', () => {
    let found = 0;
    for (const version of [...versions, '1.8', '1.080', 'v1.08', '']) {
      for (const other of others) {
        const text = `{"eventVersion":"${version}"${other}}`;
        if (deliveredStandsAt(text, 0)) {
          found++;
          assert.ok(isRecord(new LazyNode(new TreeCache(text), 0, text.length)), text);
        }
      }
    }
    assert.ok(found > 50);
  });
});
