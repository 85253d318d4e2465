import assert from 'node:assert/strict';
import { read } from '../../../src/core';
import { buildRecord } from '../../support/buildRecord';

describe('a record in a code span', () => {
  it('is read although the signs around its first name are damaged', () => {
    const record = buildRecord({ eventID: 'a' });
    for (const first of [
      '"eventVersion""1.08"',
      'eventVersion":"1.08"',
      '"eventVersion:"1.08"',
      '"eventVersion";"1.08"',
    ]) {
      const damaged = record.replace('"eventVersion":"1.08"', first);
      const log = read(`- \`${damaged}\`\n- \`${buildRecord({ eventID: 'b' })}\`\n`);
      const ids = [...log.records].map((one) => one.text('eventID'));
      assert.deepEqual(ids, ['a', 'b'], first);
      assert.ok(log.damages.length > 0, first);
    }
  });
});
