import assert from 'node:assert/strict';
import { embeddedStringEnd } from '../../../src/core/reader/embedded/stringEnd';
import { plainRecord } from '../../support/buildRecord';

const pretty = JSON.stringify(plainRecord, undefined, 2).replaceAll('"', '\\"');
const marks = [...pretty.matchAll(/\\"/g)].map(({ index }) => index);

/** What may stand behind the string in a page of `lookup-events`. */
const behind = [
  '",\n "EventName": "DescribeMesh"}',
  '"}, {"EventId": "x"}]}',
  '"\n}\n]}',
  '"]',
  '"\n "EventName": "x"',
  '"',
];

const endOf = (content: string, tail: string) => {
  const text = `"${content}${tail}`;
  return embeddedStringEnd(text, 1, text.length);
};

describe('the end of a string that holds JSON', () => {
  for (const tail of behind) {
    it(`is found before ${JSON.stringify(tail)}, whatever quotation mark lacks its backslash`, () => {
      assert.equal(endOf(pretty, tail), 1 + pretty.length);
      for (const at of marks) {
        const content = pretty.slice(0, at) + pretty.slice(at + 1);
        assert.equal(endOf(content, tail), 1 + content.length, content.slice(at - 20, at + 20));
      }
    });
  }

  it('is where the mark stands, when the JSON breaks off before', () => {
    const content = '{\\"eventVersion\\":\\"1.0';
    assert.equal(endOf(content, '"}, {"EventId": "x"}'), 1 + content.length);
    assert.equal(endOf(content, '", "EventId": "x"}'), 1 + content.length);
  });

  it('is not told of other texts, nor of one without an end', () => {
    assert.equal(endOf('{"eventVersion":"1.08"}', '"}'), undefined);
    assert.equal(endOf('say \\"hello\\"', '"}'), undefined);
    assert.equal(endOf(pretty, ''), undefined);
    assert.equal(embeddedStringEnd(`"${pretty}"`, 1, 40), undefined);
  });
});
