import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Edit } from '../../../src/core';
import { wholes } from '../../../src/editor/apart';

const edit = (start: number, end: number, newText = ''): Edit => ({ span: { start, end }, newText });

const fixes = fc.array(
  fc.array(
    fc.record({ start: fc.nat(40), length: fc.nat(4) }).map(({ start, length }) => edit(start, start + length)),
    { minLength: 1, maxLength: 3 },
  ),
  { maxLength: 8 },
);

describe('fixes together', () => {
  it('come whole or not at all', () => {
    fc.assert(
      fc.property(fixes, (all) => {
        const kept = wholes(all);
        for (const fix of all) {
          const taken = fix.filter((one) => kept.includes(one)).length;
          assert.ok(taken === 0 || taken === fix.length);
        }
      }),
    );
  });

  it('do not overlap, and come in text order', () => {
    fc.assert(
      fc.property(fixes, (all) => {
        const kept = wholes(all);
        for (const [index, { span }] of kept.entries()) {
          assert.ok(index === 0 || kept[index - 1]!.span.end <= span.start);
        }
      }),
    );
  });

  it('leave out the later of two that overlap, with both its edits', () => {
    const first = [edit(0, 2), edit(10, 12)];
    const second = [edit(4, 5), edit(11, 13)];
    const third = [edit(20, 21)];
    assert.deepEqual(wholes([third, second, first]), [...first, ...third]);
  });

  it('may insert at the same place', () => {
    assert.equal(wholes([[edit(5, 5, '}')], [edit(5, 5, '}')]]).length, 2);
  });

  it('leave out one that overlaps itself', () => {
    assert.deepEqual(wholes([[edit(0, 3), edit(2, 4)]]), []);
  });
});
