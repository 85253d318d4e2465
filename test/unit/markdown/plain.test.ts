import assert from 'node:assert/strict';
import { code, escapeText } from '../../../src/core/markdown/escape';
import { plainText } from '../../../src/core/markdown/plain';

describe('our own Markdown as plain text', () => {
  for (const [markdown, plain] of [
    ['a **bold** word', 'a bold word'],
    ['`a**b`', 'a**b'],
    ['\\*not emphasised\\*', '*not emphasised*'],
    ['a &amp; b &lt;c&gt; &nbsp;&#36;1', 'a & b <c>  $1'],
    ['see [the **page**](https://example.com/a)', 'see the page'],
    ['[a\\]b](command:x)', 'a]b'],
    ['[no link]', '[no link]'],
  ] as const) {
    it(`is what it shows: ${markdown}`, () => assert.equal(plainText(markdown), plain));
  }

  it('is the text that was escaped', () => {
    const hostile = '<b>*[x](y)* `z` $1 & _a_ \\';
    assert.equal(plainText(escapeText(hostile)), hostile);
    assert.equal(plainText(code('a*b')), 'a*b');
  });
});
