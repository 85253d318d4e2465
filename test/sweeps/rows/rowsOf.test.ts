import assert from 'node:assert/strict';
import { type BranchRow, drain, eventsOf, isBelow, type Row, rowsOf } from '../../../src/core';
import { type Json, logOf } from '../../support/buildRecord';
import { rowLine } from '../../support/rowLines';

type Fields = { readonly [name: string]: Json | undefined };

/** A call of S3 at a second. */
function call(eventName: string, second: number, more: Fields = {}): Fields {
  const clock = String(second).padStart(2, '0');
  return { eventName, eventSource: 's3.amazonaws.com', eventTime: `2021-07-30T16:32:${clock}Z`, ...more };
}

describe('rows', () => {
  it('stand on pages where there are more than a thousand, each below its page', () => {
    const log = logOf(...Array.from({ length: 2001 }, (_, index) => call(index % 2 ? 'A' : 'B', index % 60)));
    const pages = drain(rowsOf(eventsOf(log), { levels: ['event'] }).load()).flatMap((row) => linesOfPages(row));
    // Both are one run each: of the calls that all are equal.
    assert.deepEqual(pages, ['B run 0–58 × 1001: 1–1000 of 1000, 1001–1001 of 1', 'A run 1–59 × 1000: ']);
    const mixed = logOf(...Array.from({ length: 2001 }, (_, index) => call(`E${index % 7}`, index % 60)));
    const flat = drain(rowsOf(eventsOf(mixed), { levels: [] }).load()) as BranchRow[];
    assert.deepEqual(
      flat.map(({ page }) => page?.join('–')),
      ['1–1000', '1001–2000', '2001–2001'],
    );
    const ids = flat.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    const [first] = flat;
    const [inside] = drain(first!.load());
    assert.equal(inside?.parent, first);
    assert.ok(isBelow(first!, 0) && isBelow(flat.at(-1)!, 1979));
    assert.equal(isBelow(first!, 5000), false);
  });
});

function linesOfPages(row: Row): string[] {
  const pages = row.kind === 'event' ? [] : drain(row.load()).filter(({ kind }) => kind === 'page');
  return [
    `${rowLine(row)}: ${(pages as BranchRow[]).map(({ page, members }) => `${page!.join('–')} of ${members.length}`).join(', ')}`,
  ];
}
