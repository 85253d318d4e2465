import assert from 'node:assert/strict';
import { readTime } from '../../../src/core/event/time';

describe('a time as CloudTrail writes it', () => {
  it('is the moment that JavaScript reads there', () => {
    const years = ['0000', '0050', '0099', '0100', '1969', '1970', '2000', '2024', '2100', '9999'];
    const moments = ['01-01T00:00:00Z', '02-28T23:59:59Z', '06-15T12:34:56Z', '12-28T09:08:07Z'];
    for (const text of years.flatMap((year) => moments.map((moment) => `${year}-${moment}`))) {
      assert.deepEqual(readTime(text), { iso: text, epochMs: Date.parse(text), zoned: true });
    }
  });

  it('is one of the calendar', () => {
    assert.equal(readTime('2024-02-29T23:59:08Z')?.epochMs, Date.parse('2024-02-29T23:59:08Z'));
    assert.equal(readTime('2023-02-29T23:59:08Z'), undefined);
    assert.equal(readTime('2023-06-31T23:59:08Z'), undefined);
  });
});
