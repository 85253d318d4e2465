import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type Edit } from '../../src/core';
import { Composition } from '../../src/core/text/composition';

describe('edits made one after the other', () => {
  it('lead straight to where two lists of edits lead one after the other, and know their sources', () => {
    const edits = fc.array(fc.record({ start: fc.nat(30), size: fc.nat(4), newText: fc.string({ maxLength: 3 }) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 30 }), edits, edits, (text, one, two) => {
        const first = fitting(text, one);
        const middle = applyEdits(text, first);
        const second = fitting(middle, two);
        const made = new Composition<string>(text.length);
        made.make(first.map((edit) => ({ ...edit, source: 'first' })));
        made.make(second.map((edit) => ({ ...edit, source: 'second' })));
        const composed = made.edits();
        assert.equal(applyEdits(text, composed), applyEdits(middle, second));
        assert.ok(composed.every(({ sources }) => sources.length > 0 && new Set(sources).size === sources.length));
        assert.ok(composed.every((edit, index) => index === 0 || composed[index - 1]!.span.end < edit.span.start));
      }),
    );
  });
});

/** Edits within the text that do not overlap. */
function fitting(text: string, drafts: readonly { start: number; size: number; newText: string }[]): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const { start, size, newText } of [...drafts].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, start);
    if (from + size <= text.length) {
      edits.push({ span: { start: from, end: from + size }, newText });
      at = from + size + 1;
    }
  }
  return edits;
}
