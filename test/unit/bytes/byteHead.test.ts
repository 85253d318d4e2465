import assert from 'node:assert/strict';
import { headOf, openingOf } from '../../../src/core/read/bytes/byteHead';

/** How documents begin, and the name with which their values do; undefined where they cannot be read in windows. */
const beginnings: readonly (readonly [text: string, firstName: string | undefined, inArray: boolean])[] = [
  ['{"Records":[{"eventVersion":"1.08"', 'eventVersion', true],
  ['\ufeff { "Records" : [ { "eventVersion" : "1.08"', 'eventVersion', true],
  ['{"NextToken":"x","count":-1.5,"more":true,"Events":[{"EventId":"a"', 'EventId', true],
  ['[{"awsRegion":"x"', 'awsRegion', true],
  ['{"eventVersion":"1.08","resources":[{"ARN":"x"}]', 'eventVersion', false],
  ['{"version":"0","detail":{"eventVersion":"1.08"', 'version', false],
  ['{"Records":["a"', 'Records', false],
  ['{"Records":{}', 'Records', false],
  ['["a"', undefined, false],
  ['words {"Records":[{"eventVersion":"1.08"', undefined, false],
  ['', undefined, false],
];

describe('how a document of bytes begins', () => {
  for (const [text, firstName, inArray] of beginnings) {
    it(`is seen in ${text || 'nothing'}`, () => {
      const head = headOf(text);
      assert.deepEqual([head?.firstName, head?.inArray ?? false], [firstName, inArray]);
    });
  }

  it('is put before a later window as sound JSON, with one event that begins as the others do', () => {
    for (const [text, firstName] of beginnings.filter(([, , isArray]) => isArray)) {
      const head = headOf(text);
      assert.ok(head);
      const [element] = Object.values(JSON.parse(`${openingOf(head)}${head.closing}`.trim()) as object)
        .flat()
        .slice(-1);
      assert.equal(Object.keys(element as object)[0], firstName);
      assert.equal((element as { eventVersion: unknown }).eventVersion, '1.08');
    }
    const row = headOf('{"eventVersion":"1.08"');
    assert.equal(row && openingOf(row), '');
  });
});
