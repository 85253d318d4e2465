import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core';
import { apart } from '../../../src/editor/apart';

const edit = fc
  .record({ start: fc.nat(20), length: fc.nat(5), newText: fc.string({ maxLength: 3 }) })
  .map(({ start, length, newText }) => ({ span: { start, end: start + length }, newText }));

describe('apart', () => {
  it('leaves no two edits that overlap, and none out of order', () => {
    fc.assert(
      fc.property(fc.array(edit), (edits) => {
        const kept = apart(edits);
        for (const [index, { span }] of kept.entries()) {
          assert.ok(index === 0 || kept[index - 1]!.span.end <= span.start);
        }
      }),
    );
  });

  it('gives the text that the core shows for the same edits', () => {
    const text = 'abcdefghijklmnopqrstuvwxyz';
    fc.assert(
      fc.property(fc.array(edit), (edits) => {
        assert.equal(applyEdits(text, apart(edits)), applyEdits(text, edits));
      }),
    );
  });
});
