import assert from 'node:assert/strict';
import { allErrors } from '../../../src/core/facts/facts';
import { pathTooltip } from '../../../src/editor/events/pathTooltip';

const group = (facet: string, key: string | undefined, label = key ?? '') => ({ facet, key, label });

describe('the tooltip of a group', () => {
  it('says what an error means, as its hover does, and of all else its name', () => {
    assert.equal(
      pathTooltip([group('service', 's3.amazonaws.com', 'S3'), group('error', 'AccessDenied')]),
      's3.amazonaws.com\nAccessDenied\nThe caller was not allowed to do this.',
    );
    assert.equal(
      pathTooltip([group('error', 'Failed authentication')]),
      'Failed authentication\nConsole sign-in with a wrong password, MFA code or key.',
    );
    assert.equal(pathTooltip([group('error', 'Nobody.Knows')]), 'Nobody.Knows');
    assert.equal(pathTooltip([group('error', undefined, 'no error told')]), 'no error told');
    assert.equal(pathTooltip([group('event', 'AccessDenied')]), 'AccessDenied');
  });

  it('is plain text', () => {
    for (const code of allErrors()) {
      assert.doesNotMatch(pathTooltip([group('error', code)]), /`|\*\*/, code);
    }
  });
});
