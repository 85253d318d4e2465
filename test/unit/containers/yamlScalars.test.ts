import assert from 'node:assert/strict';
import { decoders, type Style } from '../../../src/core/containers/yaml/scalarText';
import { documentText, placeIn } from '../../../src/core/repair/notations/decodedText';

/** What a scalar between the bars says, by its style, as YAML 1.2 defines it. */
const scalars: readonly (readonly [style: Style, written: string, says: string])[] = [
  ['plain', 'a  b', 'a  b'],
  ['plain', 'a\n  b\n\n  c', 'a b\nc'],
  ['single', "it''s", "it's"],
  ['single', "a\n\n\n  b''", "a\n\nb'"],
  ['single', '\\n', '\\n'],
  ['double', String.raw`\"a\" \\ \/`, '"a" \\ /'],
  ['double', String.raw`\t\n\r\0\e\N\_\L\P\a\b\v\f`, '\t\n\r\0\x1b\x85\xa0\u2028\u2029\x07\b\v\f'],
  ['double', String.raw`\x41\u00e9\U0001F600\UFFFFFFFF`, 'Aé😀\ufffd'],
  ['double', 'a\\\n   b', 'ab'],
  ['double', 'a \n  b', 'a b'],
  ['literal', 'a\n\nb\n', 'a\n\nb\n'],
  ['folded', 'a\nb\n\nc', 'a b\nc'],
];

describe('what a scalar of YAML says', () => {
  for (const [style, written, says] of scalars) {
    it(`${style}: ${JSON.stringify(written)}`, () => {
      const text = `key: |${written}|`;
      const start = text.indexOf('|') + 1;
      const decoded = decoders[style](documentText(text), start, start + written.length);
      assert.equal(decoded.text, says);
      assert.deepEqual(
        [placeIn(decoded, 0), placeIn(decoded, decoded.text.length)],
        [start, start + written.length],
        'where it begins and ends in the document',
      );
    });
  }

  it('is written so that it says the same again', () => {
    const written = (['plain', 'single', 'double'] as const).map((style) =>
      decoders[style](documentText(''), 0, 0).encode('it\'s "a"\n'),
    );
    assert.deepEqual(written, ['it\'s "a"\n', 'it\'\'s "a"\n', 'it\'s \\"a\\"\\n']);
  });
});
