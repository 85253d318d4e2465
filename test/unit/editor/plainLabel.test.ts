import assert from 'node:assert/strict';
import { plainLabel } from '../../../src/editor/shared/plainLabel';

describe('plainLabel', () => {
  it('lets no text of a log become an icon', () => {
    assert.equal(plainLabel('user $(trash) and \\$(sync~spin)$(x)'), 'user $ (trash) and \\$ (sync~spin)$ (x)');
  });

  it('leaves all else as it is', () => {
    const text = 'pays $5 ($ 6), $() $(a b) $[x]';
    assert.equal(plainLabel(text), text);
  });
});
