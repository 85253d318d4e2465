import assert from 'node:assert/strict';
import { removedBy } from '../../../src/core/conservation/removal';

/** What is taken away where the part of a text in brackets is replaced; undefined for nothing. */
function removed(marked: string, newText: string): string | undefined {
  const [before = '', part = '', after = ''] = marked.split(/[⟦⟧]/);
  const text = before + part + after;
  const place = removedBy(text, { span: { start: before.length, end: before.length + part.length }, newText });
  return place && text.slice(place.start, place.end);
}

describe('what an edit takes away', () => {
  it('is all of its words where nothing is written, without the white space around', () => {
    assert.equal(removed('"a": ⟦ some more ⟧1', ''), 'some more');
    assert.equal(removed('"a": ⟦word⟧', ' , '), 'word');
  });

  it('is from the first to the last word that does not come back', () => {
    assert.equal(removed('⟦one two three four⟧', 'one four'), 'two three');
    assert.equal(removed('⟦one two three four⟧', 'one three'), 'two three four');
    assert.equal(removed('⟦one two three⟧', 'two three'), 'one');
    assert.equal(removed('⟦one, None, three⟧', 'null, three'), 'one');
  });

  it('is nothing where the same is written, in whatever notation', () => {
    assert.equal(removed("⟦'one'⟧", '"one"'), undefined);
    assert.equal(removed('⟦None⟧', 'null'), undefined);
    assert.equal(removed('⟦\\u0041bc⟧', 'Abc'), undefined);
    assert.equal(removed('"a"⟦  ⟧:1', ''), undefined);
    assert.equal(removed('"a"⟦⟧ 1', ':'), undefined);
  });

  it('is all of it where every word comes back in another order', () => {
    assert.equal(removed('⟦one two⟧', 'two one'), 'two');
  });

  it('is a sign that stands against a word, since it may be a part of that', () => {
    assert.equal(removed('"a":⟦$⟧12', ''), '$');
    assert.equal(removed('"a":12⟦%⟧', ','), '%');
    assert.equal(removed('"a": ⟦$⟧ 12', ''), undefined);
    assert.equal(removed('"a":⟦;⟧12', ''), undefined);
    assert.equal(removed('"a":⟦$⟧12', '::'), undefined);
  });
});
