import assert from 'node:assert/strict';
import { code, codeBlock, escapeText, prose } from '../../../src/core/markdown/escape';
import { counted, cut, visible } from '../../../src/core/markdown/visible';

describe('text of a log as Markdown', () => {
  it('is cut when it is long: dots say so in a line, a count under a block', () => {
    assert.match(escapeText('x'.repeat(10_000), 100), /^x{100}…$/);
    assert.match(code('x'.repeat(10_000), 100), /^`x{100}`…$/);
    assert.match(codeBlock('x'.repeat(10_000), '', 100), /\n\n… \(9,900 more characters\)$/);
  });
});

describe('visible text', () => {
  it('has no character that acts unseen', () => {
    assert.equal(visible('a\u202eb\u0007\n\ud800'), 'a\\u202eb\\u0007\\u000a\\ud800');
    assert.equal(visible('\u{e0041}'), '\\u{e0041}');
  });
  it('leaves letters of every script and plain emoji alone', () => {
    assert.equal(visible('Zoë Łukasz 日本 العربية 👍'), 'Zoë Łukasz 日本 العربية 👍');
  });
  it('is never cut within a character', () => {
    assert.deepEqual(cut('a👍b', 2), { text: 'a', left: 3 });
    assert.deepEqual(cut('abc', 3), { text: 'abc', left: 0 });
  });
  it('writes large numbers as people do', () => {
    assert.deepEqual([0, 999, 1000, 1_234_567].map(counted), ['0', '999', '1,000', '1,234,567']);
  });
});

describe('sentences of our tables', () => {
  it('show their angle brackets and underscores', () => {
    assert.equal(prose('AWS_KMS or <sensitiveDataRemoved>'), 'AWS\\_KMS or \\<sensitiveDataRemoved\\>');
  });
});
