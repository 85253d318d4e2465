import assert from 'node:assert/strict';
import { drain, enclosing, foldsOf, formatInSteps, outlineOf, read } from '../../src/core';
import { growth, MOST_GROWTH } from '../support/growth';
import { repeated } from '../support/hostileTexts';

const style = { indent: '  ', mostEdits: 50_000 };

/** Reading them is held to it elsewhere; here they matter as what has many brackets, texts and mends. */
const pieces = ['"', '{', '[{', '}]', '{"a":1 ', 'a=>1,', '/* a ', '"a":"b",\n', '{"a":[\n'];

/** What the editor asks about the structure of a text. */
const asked = {
  outline: (text: string) => {
    const log = read(text);
    return () => drain(outlineOf(log, 20_000));
  },
  folds: (text: string) => {
    const log = read(text);
    return () => drain(foldsOf(log, 5_000));
  },
  layout: (text: string) => {
    const log = read(text);
    return () => drain(formatInSteps(log, { start: 0, end: text.length }, style));
  },
  selection: (text: string) => {
    const log = read(text);
    return () => enclosing(log, text.length >> 1);
  },
};

describe('the structure of hostile text', function () {
  this.timeout(400_000);

  for (const [name, prepare] of Object.entries(asked)) {
    it(`costs no more than its length: ${name}`, () => {
      const beginning = '{"eventVersion":"1.08","eventTime":"2026-01-01T00:00:00Z","eventName":"x","y":';
      const over = pieces.filter(
        (piece) => growth((length) => prepare(repeated(beginning, piece, length))) > MOST_GROWTH,
      );
      assert.deepEqual(over, []);
    });
  }
});
