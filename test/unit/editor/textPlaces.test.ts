import assert from 'node:assert/strict';
import { at, placesOf } from '../../support/placesOf';

describe('where bytes are in the text of an editor', () => {
  it('is counted in lines and UTF-16 units', () => {
    assert.deepEqual(placesOf('one\n👍é<two>', '<two>'), [at(1, 3), at(1, 8)]);
    assert.deepEqual(placesOf('<one>', '<one>'), [at(0, 0), at(0, 5)]);
    assert.deepEqual(placesOf('\n\n<\n\n>', '<\n\n>'), [at(2, 0), at(4, 1)]);
  });

  it('knows the line ends of every system, however the bytes come', () => {
    for (const size of [1, 2, 3, 1000]) {
      assert.deepEqual(placesOf('a\r\nb\rc\nd\r\r\n<e>', '<e>', size), [at(5, 0), at(5, 3)]);
    }
  });

  it('leaves out the byte order mark, which no editor shows', () => {
    assert.deepEqual(placesOf('\ufeff<a>', '<a>'), [at(0, 0), at(0, 3)]);
    assert.deepEqual(placesOf('\ufeff\n\ufeff<a>', '<a>'), [at(1, 1), at(1, 4)]);
  });
});
