import assert from 'node:assert/strict';
import { labelText } from '../../../src/editor/events/labelText';

describe('labels of the tree', () => {
  it('show what would act on a reader unseen', () => {
    assert.equal(labelText('user \u202eevil\u2028\u0007'), 'user \\u202eevil\\u2028\\u0007');
    assert.equal(labelText('line\nbreak\ttab'), 'line\\u000abreak\\u0009tab');
  });

  it('are of bounded length, and empty for nothing', () => {
    assert.equal(labelText('x'.repeat(1_000_000)), `${'x'.repeat(120)}… (999,880 more characters)`);
    assert.equal(labelText(undefined), '');
  });
});
