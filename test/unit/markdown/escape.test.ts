import assert from 'node:assert/strict';
import fc from 'fast-check';
import { code, codeBlock, escapeText, prose } from '../../../src/core/markdown/escape';
import { counted, cut, oneLine, visible, visibleLines } from '../../../src/core/markdown/visible';
import { renderer, seen, tokensOf } from '../../support/rendered';

/** Texts made of what Markdown, HTML, links, icons and terminals react to. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '[',
        '](',
        ')',
        '<',
        '>',
        '&',
        '&amp;',
        '`',
        '``',
        '```',
        '*',
        '**',
        '_',
        '~~',
        '#',
        '# ',
        '- ',
        '+ ',
        '1. ',
        '1) ',
      ),
      fc.constantFrom(
        '|',
        '\\',
        '!',
        '$(zap)',
        '$',
        'command:x',
        'https://e.example',
        'www.e.example',
        'a@b.example',
        '<b>',
        '<!--',
        ':x:',
      ),
      fc.constantFrom(
        ' ',
        '  ',
        '    ',
        '\n',
        '\r\n',
        '\t',
        '===',
        '---',
        '\u202e',
        '\u200b',
        '\u0000',
        '\ud800',
        '&#36;',
        '&nbsp;',
        'é',
        '日',
        '👍',
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('text of a log as Markdown', () => {
  it('shows every letter and starts nothing', function () {
    if (!renderer) {
      this.skip();
    }
    fc.assert(
      fc.property(hostile, (text) => {
        const tokens = tokensOf(escapeText(text));
        assert.deepEqual(
          tokens.filter(({ type }) => !inert.has(type)),
          [],
        );
        assert.equal(seen(escapeText(text)), oneLine(text));
      }),
      { numRuns: 200 },
    );
  });

  it('stays inert in a code span, in bold, between other text', function () {
    if (!renderer) {
      this.skip();
    }
    fc.assert(
      fc.property(hostile, (text) => {
        const tokens = tokensOf(`- **${code(text)}**: ${escapeText(text)} · ${code(text)}.`);
        const allowed = new Set([
          ...inert,
          'code_inline',
          'strong_open',
          'strong_close',
          'bullet_list_open',
          'bullet_list_close',
          'list_item_open',
          'list_item_close',
        ]);
        assert.deepEqual(
          tokens.filter(({ type }) => !allowed.has(type)).map(({ type }) => type),
          [],
        );
      }),
      { numRuns: 200 },
    );
  });

  it('shows no icon, whatever is switched on', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        assert.doesNotMatch(escapeText(text), /\$\(/);
        assert.doesNotMatch(code(text), /\$\(/);
      }),
    );
  });

  it('cannot break out of a block', function () {
    if (!renderer) {
      this.skip();
    }
    fc.assert(
      fc.property(hostile, (text) => {
        const tokens = tokensOf(`before\n\n${codeBlock(text, 'json')}\n\nafter`);
        assert.deepEqual(
          tokens.map(({ type }) => type).filter((type) => !inert.has(type)),
          ['fence'],
        );
        assert.equal(tokens.find(({ type }) => type === 'fence')?.content, `${visibleLines(text)}\n`);
      }),
      { numRuns: 200 },
    );
  });

  it('is cut when it is long, and says how much is missing', () => {
    assert.match(escapeText('x'.repeat(10_000), 100), /^x{100}… \(9,900 more characters\)$/);
    assert.match(code('x'.repeat(10_000), 100), /^`x{100}`… \(9,900 more characters\)$/);
    assert.match(codeBlock('x'.repeat(10_000), '', 100), /\n\n… \(9,900 more characters\)$/);
  });
});

describe('visible text', () => {
  it('has no character that acts unseen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        assert.doesNotMatch(visible(text), /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
      { numRuns: 30 },
    );
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

/** Tokens that show nothing but text. */
const inert = new Set(['paragraph_open', 'paragraph_close', 'inline', 'text', 'text_special']);
