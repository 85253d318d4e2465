import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changeBetween } from '../../src/core/text/change';
import { afterEdit, records } from '../support/checkedLog';
import { runs } from '../support/spread';

const logs = fc
  .array(fc.constantFrom(...records), { minLength: 1, maxLength: 6 })
  .map((all) => `{"Records":[\n${all.join(',\n')}]}`);
const inserts = fc.constantFrom(
  '',
  ',',
  '"',
  '{',
  '}',
  ']',
  ' ',
  '\n',
  'x',
  ',"a":1',
  records[1] ?? '',
  `${records[2]},`,
);

describe('checking any log again after any edit', () => {
  it('finds what checking afresh finds', () => {
    fc.assert(
      fc.property(logs, fc.nat(), fc.nat(60), inserts, (text, at, length, insert) => {
        const start = at % text.length;
        const { again, fresh } = afterEdit(text, text.slice(0, start) + insert + text.slice(start + length));
        assert.deepEqual(again.found, fresh.found);
      }),
      { numRuns: runs(40) },
    );
  });

  it('finds what checking afresh finds in a text that has nothing to do with it', () => {
    fc.assert(
      fc.property(logs, logs, (one, other) => {
        const { again, fresh } = afterEdit(one, other);
        assert.deepEqual(again.found, fresh.found);
      }),
      { numRuns: runs(40) },
    );
  });
});

describe('the change between two texts', () => {
  it('leads from one to the other, and is the smallest', () => {
    const texts = fc
      .array(fc.constantFrom('a', 'b', 'ab'.repeat(10_000)), { maxLength: 6 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { span, length } = changeBetween(before, after);
        const inserted = after.slice(span.start, span.start + length);
        assert.equal(before.slice(0, span.start) + inserted + before.slice(span.end), after);
        const replaced = before.slice(span.start, span.end);
        assert.ok(!replaced || !inserted || replaced[0] !== inserted[0]);
        assert.ok(!replaced || !inserted || replaced.at(-1) !== inserted.at(-1));
      }),
    );
  });
});
