import { fixture } from '../../support/fixtures';
import { assertGolden } from '../../support/golden';
import { markdownAt, recordText } from '../../support/hover';

const messages = (fixture('denials', 'messages.txt') ?? '').trim().split('\n');

describe('messages of denied requests', () => {
  it('are explained in all their forms', () => {
    const told = messages.map((message) => {
      const text = recordText({ errorCode: 'AccessDenied', errorMessage: `¦${message}` });
      return `### ${message}\n\n${markdownAt(text) || 'nothing'}\n`;
    });
    assertGolden('denials', 'messages.golden.md', told.join('\n'));
  });
});
