import assert from 'node:assert/strict';
import { ByteSource } from '../../../src/core/read/bytes/byteSource';
import { RecordTexts } from '../../../src/core/read/bytes/recordTexts';
import { type Span, span } from '../../../src/core/text/span';

/** Records in a row, with something between them, as bytes; and where each stands. */
function lineOf(records: readonly string[], between: string): { bytes: ByteSource; places: Span[] } {
  const bytes = new ByteSource();
  const places: Span[] = [];
  for (const record of records) {
    const start = bytes.length;
    bytes.add(new TextEncoder().encode(record));
    places.push(span(start, bytes.length));
    bytes.add(new TextEncoder().encode(between));
  }
  return { bytes, places };
}

function textAt(texts: RecordTexts, place: Span): string {
  const { source, tree } = texts.at(place);
  return source.slice(tree.offset, tree.offset + tree.length);
}

/** Enough for several stretches. */
const ascii = Array.from({ length: 1500 }, (_, index) => JSON.stringify({ index, text: 'x'.repeat(index % 300) }));
const mixed = ascii.map((text, index) => (index % 100 < 3 ? text.replace('index', 'índex 日 😀') : text));

describe('the texts of records among bytes', () => {
  for (const [name, records] of Object.entries({ ascii, mixed })) {
    it(`are the same in any order: ${name}`, () => {
      const { bytes, places } = lineOf(records, ',');
      const shuffled = places.map((_, index) => (index * 577) % places.length);
      const backwards = places.map((_, index) => places.length - 1 - index);
      for (const order of [[...places.keys()], shuffled, backwards, [5, 6, 7, 6, 5, 8, 9, 0, 1, 2]]) {
        const texts = new RecordTexts(bytes);
        for (const index of order) {
          assert.equal(textAt(texts, places[index] as Span), records[index]);
        }
      }
    });
  }

  it('are decoded many at a time for whoever looks at one after the other, and else alone', () => {
    const { bytes, places } = lineOf(ascii, ',\n    ');
    const texts = new RecordTexts(bytes);
    const sources = places.map((place) => texts.at(place).source);
    assert.ok(new Set(sources).size < 12, `${new Set(sources).size}`);
    assert.equal(new RecordTexts(bytes).at(places[700] as Span).source, ascii[700]);
    const every = new RecordTexts(bytes);
    assert.ok(places.filter((_, index) => index % 10 === 9).every((place) => every.at(place).source.length < 400));
  });

  it('may be longer than what is decoded at a time', () => {
    const long = ['{}', `{"a":"${'y'.repeat(200_000)}"}`, '{"b":1}'];
    const { bytes, places } = lineOf(long, '');
    const texts = new RecordTexts(bytes);
    assert.deepEqual(
      places.map((place) => textAt(texts, place)),
      long,
    );
  });
});
