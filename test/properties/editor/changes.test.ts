import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Change, mergeChanges, read, reread } from '../../../src/core';
import { type ContentChange, changeOf } from '../../../src/editor/logs/textChanges';
import { buildRecord } from '../../support/buildRecord';

/** Up to three ranges of a text that do not overlap, with what stands there afterwards. */
function event(length: number): fc.Arbitrary<readonly ContentChange[]> {
  return fc
    .tuple(
      fc.uniqueArray(fc.nat(length), { minLength: 2, maxLength: 6 }),
      fc.array(fc.string({ maxLength: 4 }), { minLength: 3, maxLength: 3 }),
    )
    .map(([bounds, texts]) => {
      const sorted = bounds.sort((a, b) => a - b);
      const pairs = Array.from({ length: sorted.length >> 1 }, (_, i) => [sorted[2 * i]!, sorted[2 * i + 1]!] as const);
      return pairs.map(([from, to], i) => ({ rangeOffset: from, rangeLength: to - from, text: texts[i]! }));
    });
}

function apply(text: string, parts: readonly ContentChange[]): string {
  return [...parts]
    .sort((a, b) => b.rangeOffset - a.rangeOffset)
    .reduce(
      (now, { rangeOffset: at, rangeLength, text: to }) => now.slice(0, at) + to + now.slice(at + rangeLength),
      text,
    );
}

function assertHolds(before: string, after: string, { span, length }: Change): void {
  assert.equal(before.slice(0, span.start), after.slice(0, span.start));
  assert.equal(before.slice(span.end), after.slice(span.start + length));
}

describe('changes of a document', () => {
  const text = 'abcdefghijklmnopqrstuvwxyz0123456789';

  it('are one change per event that leaves all else alone', () => {
    fc.assert(fc.property(event(text.length), (parts) => assertHolds(text, apply(text, parts), changeOf(parts))));
  });

  it('merge into one that leads straight to the end', () => {
    const twice = event(text.length).chain((first) => {
      const middle = apply(text, first);
      return event(Math.max(middle.length, 1)).map((second) => ({ first, second, middle }));
    });
    fc.assert(
      fc.property(twice, ({ first, second, middle }) => {
        const fitting = second.filter(({ rangeOffset, rangeLength }) => rangeOffset + rangeLength <= middle.length);
        fc.pre(fitting.length > 0);
        assertHolds(text, apply(middle, fitting), mergeChanges(changeOf(first), changeOf(fitting)));
      }),
    );
  });

  it('lead the reader to what it would read from nothing', () => {
    const log = `{"Records":[${[1, 2, 3].map((id) => buildRecord({ eventID: `${id}` })).join(',\n')}]}`;
    fc.assert(
      fc.property(event(log.length), (parts) => {
        const after = apply(log, parts);
        const reused = reread(read(log), after, changeOf(parts));
        const fresh = read(after);
        assert.deepEqual(
          [[...reused.records].map(({ span }) => span), reused.damages, reused.unexplained],
          [[...fresh.records].map(({ span }) => span), fresh.damages, fresh.unexplained],
        );
      }),
    );
  });
});
