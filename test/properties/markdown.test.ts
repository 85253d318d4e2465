import assert from 'node:assert/strict';
import fc from 'fast-check';
import { code, codeBlock, escapeText } from '../../src/core/markdown/escape';
import { plainText } from '../../src/core/markdown/plain';
import { oneLine, visible, visibleLines } from '../../src/core/markdown/visible';
import { anyCharacter } from '../support/damage/anyCharacter';
import { renderer, seen, tokensOf } from '../support/rendered';
import { runs } from '../support/spread';

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

describe('any text of a log as Markdown', () => {
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
      { numRuns: runs(200) },
    );
  });

  it('reads the same where no Markdown is read', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const markdown = `**${escapeText(text)}** [${escapeText(text)}](https://e.example) · ${code(text)}.`;
        const shown = oneLine(text);
        const inCode = visible(text);
        assert.equal(plainText(markdown), `${shown} ${shown} · ${inCode}.`);
      }),
      { numRuns: runs(500) },
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
      { numRuns: runs(200) },
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
      { numRuns: runs(200) },
    );
  });
});

describe('any visible text', () => {
  it('has no character that acts unseen', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), (text) => {
        assert.doesNotMatch(visible(text), /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
      { numRuns: runs(30) },
    );
  });
});

/** Tokens that show nothing but text. */
const inert = new Set(['paragraph_open', 'paragraph_close', 'inline', 'text', 'text_special']);
