import { strict as assert } from 'node:assert';

/** No test of ours: what a run must say about such tests is tested with it. */
describe('a fixture', () => {
  let attempts = 0;

  it('works at once', () => undefined);

  it('stumbles once', () => {
    attempts++;
    assert.ok(attempts > 1, 'the first attempt');
  });

  it('never works', () => assert.fail('as always'));
});
