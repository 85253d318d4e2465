import assert from 'node:assert/strict';
import { shortTime } from '../../../src/editor/events/shortTime';

describe('a time in a narrow column', () => {
  it('is the clock alone on the day of the whole log', () => {
    assert.equal(shortTime('2021-06-09T23:09:46Z', '2021-06-09'), '23:09:46');
  });

  it('has its day where the log has several', () => {
    assert.equal(shortTime('2021-06-09T23:09:46Z', '2021-06-10'), '2021-06-09 23:09:46');
    assert.equal(shortTime('2021-06-09T23:09:46.123Z', undefined), '2021-06-09 23:09:46');
  });

  it('is left as it is where it is not ISO 8601 in UTC', () => {
    for (const odd of ['2018-9-01T00:24:36Z', '2021-06-09T23:09:46+02:00', 'now', undefined]) {
      assert.equal(shortTime(odd, '2021-06-09'), odd);
    }
  });
});
