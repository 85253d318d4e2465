import assert from 'node:assert/strict';
import { missingCloser } from '../../../src/core/repair/kinds/missingCloser';
import { missingComma } from '../../../src/core/repair/kinds/missingComma';
import { mendTogether } from '../../../src/core/repair/notations/mendTogether';
import type { Report } from '../../../src/core/repair/reports/report';
import { type Edit, insert, remove, replace } from '../../../src/core/text/edit';
import { span } from '../../../src/core/text/span';

const inner = (...edits: Edit[]): Report => ({ kind: missingComma, span: span(0, 1), edits, detail: '' });
const outer = (...edits: Edit[]): Report => ({ kind: missingCloser, span: span(0, 1), edits, detail: '' });

/** The edits that damages inside a string have in the end, and those of the damages around it. */
function edits(within: readonly Report[], around: readonly Report[]): readonly (readonly Edit[])[] {
  return mendTogether(within, around).map((report) => [...report.edits]);
}

describe('damages inside a string, and around it', () => {
  const [comma, brace] = [insert(5, ','), insert(5, '}')];

  it('keep their edits where these are apart', () => {
    assert.deepEqual(edits([inner(insert(4, ','))], [outer(brace), outer(remove(7, 8))]), [
      [insert(4, ',')],
      [brace],
      [remove(7, 8)],
    ]);
    assert.deepEqual(edits([inner(comma)], []), [[comma]]);
    assert.deepEqual(edits([], [outer(brace)]), [[brace]]);
  });

  it('are mended in order where both insert at one place', () => {
    assert.deepEqual(edits([inner(comma)], [outer(brace)]), [[], [comma, brace]]);
    assert.deepEqual(edits([inner(comma, insert(2, ','))], [outer(remove(8, 9)), outer(brace)]), [
      [],
      [remove(8, 9)],
      [comma, insert(2, ','), brace],
    ]);
  });

  it('are mended by the inner edit alone where it replaces what the outer one is about', () => {
    const wide = replace(3, 6, ' ');
    assert.deepEqual(edits([inner(wide)], [outer(replace(4, 5, '\\n'))]), [[], [wide]]);
    assert.deepEqual(edits([inner(wide)], [outer(replace(4, 5, '\\n'), remove(9, 10))]), [[], [wide, remove(9, 10)]]);
  });

  it('let the inner one wait where they overlap otherwise', () => {
    assert.deepEqual(edits([inner(replace(3, 6, ' '))], [outer(replace(5, 8, ''))]), [[], [replace(5, 8, '')]]);
    assert.deepEqual(edits([inner(replace(4, 5, ' '))], [outer(replace(3, 6, ''))]), [[], [replace(3, 6, '')]]);
  });
});
