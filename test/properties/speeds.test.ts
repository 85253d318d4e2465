import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { cleanPatterns } from '../../src/core/json/cleanPattern';
import { MAX_DEPTH, scanClean } from '../../src/core/json/cleanScan';
import { CleanScanner } from '../../src/core/json/cleanScanner';
import { scanByPatterns } from '../../src/core/json/patternScan';
import { root } from '../support/fixtures';
import { runs } from '../support/spread';

/** Characters that JSON is made of, and some that it is not. */
const PIECES = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '\\',
  ' ',
  '\n',
  'a',
  '1',
  '-',
  '.',
  'e',
  'true',
  'null',
  '"a"',
  '"a":1',
  '{}',
  '\u0001',
  'é',
];
const noise = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
const mutated = fc
  .tuple(fc.json({ maxDepth: 12 }), fc.nat(), fc.constantFrom('', ...PIECES), fc.nat(3))
  .map(([json, at, piece, cut]) => {
    const place = at % (json.length + 1);
    return json.slice(0, place) + piece + json.slice(place + cut);
  });

/** Where JSON.parse says that a whole text is one value. */
function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('The two ways of measuring a value', () => {
  const patterns = cleanPatterns();
  const plain = (text: string) => scanClean(text, 0, text.length);
  const fast = (text: string) => scanByPatterns(patterns, text, 0);
  const isBracket = (text: string) => /^[{[]/.test(text);

  it('agree with each other, and with JSON.parse, on valid JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 12 }), (text) => {
        assert.equal(plain(text), text.length);
        if (isBracket(text)) {
          assert.equal(fast(text), text.length);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('agree on damaged JSON and on noise', () => {
    fc.assert(
      fc.property(fc.oneof(mutated, noise), (text) => {
        const measured = plain(text);
        const whole = measured >= 0 && text.slice(measured).trim() === '';
        assert.equal(whole, parses(text));
        if (isBracket(text)) {
          assert.equal(Math.max(fast(text), -1), Math.max(measured, -1));
        }
      }),
      { numRuns: runs(3000) },
    );
  });

  it('agree on white space, deep brackets and long texts', () => {
    const deep = (depth: number) => `${'[{"a":'.repeat(depth)}1${'}]'.repeat(depth)}`;
    for (const text of [
      '{ "a" : [ 1 , { } , [ ] ] , "b" : "\\u00e9\\n" }',
      deep(5),
      deep(9),
      deep(MAX_DEPTH / 2),
      '[]',
      '{}',
      `["${'a'.repeat(100_000)}"]`,
    ]) {
      assert.equal(plain(text), text.length);
      assert.equal(fast(text), text.length);
    }
    for (const text of [
      '{{"a":1}}',
      '{"a":{"b":1},{"c":2}}',
      '[1,]',
      '{"a":1,}',
      '[,1]',
      '{"a"}',
      '[1 2]',
      '{"a":01}',
      '["\t"]',
      deep(MAX_DEPTH / 2 + 1),
      deep(MAX_DEPTH / 2 + 2),
      deep(MAX_DEPTH),
      '{"a":1',
    ]) {
      assert.ok(plain(text) < 0, text);
      assert.ok(fast(text) < 0, text);
    }
  });

  it('agree on every fixture, value by value', () => {
    for (const text of fixtureTexts()) {
      for (const { index } of text.matchAll(/[{[]/g)) {
        const measured = scanClean(text, index, text.length);
        assert.equal(Math.max(scanByPatterns(patterns, text, index), -1), Math.max(measured, -1));
      }
    }
  });
});

describe('The scanner of a large text', () => {
  it('goes on measuring when budget with failed attempts has run out', () => {
    const unit = '{"eventVersion":"1.08","a":[';
    const clean = '{"eventVersion":"1.08","a":1}';
    const text = unit.repeat(40_000) + clean.repeat(3);
    const scanner = new CleanScanner(text, text.length);
    for (let number = 0; number < 2000; number++) {
      assert.equal(scanner.end(number * unit.length), -1);
    }
    const start = 40_000 * unit.length;
    assert.equal(scanner.end(start), start + clean.length);
  });
});

function fixtureTexts(): string[] {
  const fixtures = join(root, 'test/fixtures');
  const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(txt|json|jsonc|md|csv)$/.test(name),
  );
  return files.map((name) => readFileSync(join(fixtures, name), 'utf8')).filter((text) => text.length < 20_000);
}
