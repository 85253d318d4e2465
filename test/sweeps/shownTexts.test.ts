import assert from 'node:assert/strict';
import { findings, read } from '../../src/core';
import { logOf } from '../support/buildRecord';

/** Characters that act on a reader unseen, and much text. */
const hostile = `\u202e\u2066\u200b\u0007\u2028${'x'.repeat(100_000)}\n`;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Everything that people read of the findings of a log. */
function textsOf(log: ReturnType<typeof read>): string[] {
  return findings(log).flatMap(({ message, fixes, related = [] }) => [
    message,
    ...fixes.map(({ title }) => title),
    ...related.map((place) => place.message),
  ]);
}

describe('what people read of findings', () => {
  const logs = {
    'values that are wrong': logOf({
      eventTime: `2021-6-09 ${hostile}`,
      eventSource: `${hostile}.AMAZON.com`,
      awsRegion: `1${hostile}`,
      sourceIPAddress: '1.2.3.4.5.6',
      eventType: `Aws${hostile}`,
      eventVersion: `1.05`,
      eventID: `1${hostile}1`,
      recipientAccountId: '1'.repeat(100_000),
      userIdentity: { type: `Root${hostile}`, arn: `arn::${hostile}:x:y:z`, accountId: '1' },
    }),
    'a name twice': read(
      `{"eventVersion":"1.08","eventName":"X","requestParameters":{${JSON.stringify(hostile)}:1,${JSON.stringify(hostile)}:1}}`,
    ),
    'damaged text': read(`{"eventVersion":"1.08","eventName":"X","eventSource":${'\u202ex'.repeat(1000)},"a":b}`),
  };

  for (const [what, log] of Object.entries(logs)) {
    it(`is of bounded length and shows what cannot be seen: ${what}`, () => {
      const texts = textsOf(log);
      assert.ok(texts.length > 0);
      for (const text of texts) {
        assert.doesNotMatch(text, UNSEEN);
        assert.ok(text.length < 600, `${text.length}`);
      }
    });
  }
});
