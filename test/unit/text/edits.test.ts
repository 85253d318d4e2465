import assert from 'node:assert/strict';
import { changeBetween, mergeChanges } from '../../../src/core/text/change';
import { Composition } from '../../../src/core/text/composition';
import { applyEdits, insert, movedEdit, placesAfter, remove, replace } from '../../../src/core/text/edit';
import { editedText } from '../../../src/core/text/editedText';
import { meeting } from '../../../src/core/text/meeting';
import { span } from '../../../src/core/text/span';

describe('edits', () => {
  it('are made in any order, insertions before a replacement at one place, and those that overlap are left out', () => {
    const edits = [replace(2, 4, 'X'), insert(2, 'i'), insert(2, 'j'), remove(3, 5), insert(6, '!')];
    assert.equal(applyEdits('abcdef', edits), 'abijXef!');
  });

  it('tell where what they write stands afterwards', () => {
    const edits = [remove(0, 2), insert(3, 'new'), replace(4, 5, 'yz')];
    const text = applyEdits('abcdef', edits);
    assert.deepEqual(
      placesAfter(edits).map(({ start, end }) => text.slice(start, end)),
      ['', 'new', 'yz'],
    );
    assert.equal(
      applyEdits(
        '__abcdef',
        edits.map((edit) => movedEdit(edit, 2)),
      ),
      `__${text}`,
    );
  });

  it('know for each character of the text that they make where it is from', () => {
    const made = editedText('0123456789', span(2, 8), [insert(3, 'ab'), replace(4, 6, 'c'), remove(7, 8)], '[', ']');
    assert.equal(made.text, '[2ab3c6]');
    assert.deepEqual([...made.offsets], [2, 2, 3, 3, 3, 4, 6, 8, 8]);
    assert.deepEqual([...made.ends], [2, 3, 3, 3, 4, 6, 7, 8]);
  });
});

describe('groups of edits', () => {
  const one = { edits: [insert(1, 'a'), replace(5, 7, 'b')] };

  it('meet where an edit overlaps the one before, also of the same group', () => {
    const over = { edits: [replace(6, 8, 'c')] };
    const twice = { edits: [replace(10, 13, ''), replace(12, 14, '')] };
    assert.deepEqual([...meeting([twice, over, one])], [over, twice]);
  });

  it('meet where they touch only if that is asked for', () => {
    const behind = { edits: [insert(7, 'c')] };
    const apart = { edits: [insert(8, 'd'), insert(8, 'e')] };
    assert.deepEqual([...meeting([one, behind, apart])], []);
    assert.deepEqual([...meeting([one, behind, apart], true)], [behind]);
  });
});

describe('changes', () => {
  it('are the smallest that leads from one text to another', () => {
    assert.deepEqual(changeBetween('abcabc', 'abcabcabc'), { span: span(6, 6), length: 3 });
    assert.deepEqual(changeBetween('one two three', 'one 2 three'), { span: span(4, 7), length: 1 });
    assert.deepEqual(changeBetween('same', 'same'), { span: span(4, 4), length: 0 });
  });

  it('of which one follows the other are one', () => {
    const [first, second] = [changeBetween('abcdef', 'abXdef'), changeBetween('abXdef', 'abXdeYY')];
    assert.deepEqual(mergeChanges(first, second), { span: span(2, 6), length: 5 });
  });
});

describe('edits made one after the other', () => {
  it('are one edit where the second falls into text that the first wrote', () => {
    const made = new Composition<string>(3);
    made.make([{ span: { start: 1, end: 2 }, newText: 'xyz', source: 'first' }]);
    made.make([{ span: { start: 2, end: 3 }, newText: '', source: 'second' }]);
    assert.deepEqual(made.edits(), [{ span: { start: 1, end: 2 }, newText: 'xz', sources: ['first', 'second'] }]);
  });

  it('tell where in the first text a place is from', () => {
    const made = new Composition<string>(9);
    made.make([
      { span: { start: 0, end: 2 }, newText: '', source: '' },
      { span: { start: 4, end: 4 }, newText: 'new', source: '' },
    ]);
    const places = [
      { start: 0, end: 2 },
      { start: 3, end: 4 },
      { start: 5, end: 6 },
      { start: 10, end: 10 },
    ];
    assert.deepEqual(made.origins(places), [
      { start: 2, end: 4 },
      { start: 4, end: 5 },
      { start: 4, end: 5 },
      { start: 9, end: 9 },
    ]);
  });
});
