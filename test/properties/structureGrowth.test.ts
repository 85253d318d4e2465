import assert from 'node:assert/strict';
import { drain, enclosing, foldsOf, formatInSteps, outlineOf, read } from '../../src/core';
import { growth, MOST_GROWTH } from '../support/growth';
import { repeated } from '../support/hostileTexts';
import { spread } from '../support/spread';

const style = { indent: '  ', mostEdits: 50_000 };

/** Reading them is held to it elsewhere; here they matter as what has many brackets, texts and mends. */
const pieces = ['{', '}]', 'a=>1,', '"a":"b",\n', '{"a":[\n'];

const beginning = '{"eventVersion":"1.08","eventTime":"2026-01-01T00:00:00Z","eventName":"x","y":';

/** What the editor asks about the structure of a text, all of it at once: reading it first takes much longer. */
function askedOf(text: string): () => void {
  const log = read(text);
  return () => {
    drain(outlineOf(log, 20_000));
    drain(foldsOf(log, 5_000));
    drain(formatInSteps(log, { start: 0, end: text.length }, style));
    enclosing(log, text.length >> 1);
  };
}

describe('the structure of hostile text', function () {
  this.timeout(400_000);

  it('costs no more than its length', () => {
    const over = spread(pieces, 3).filter(
      (piece) => growth((length) => askedOf(repeated(beginning, piece, length))) > MOST_GROWTH,
    );
    assert.deepEqual(over, []);
  });
});
