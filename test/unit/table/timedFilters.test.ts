import assert from 'node:assert/strict';
import { RowSorter } from '../../../src/core/table/sortedRows';
import { TimedFilters } from '../../../src/core/table/timedFilters';
import { drain } from '../../../src/core/text/steps';
import { events } from '../../support/filter/events';
import { rowsOf, setOf } from '../../support/filter/setOf';

const set = setOf({ 'a.json': `{"Records":[${events.join(',\n')}]}` });

describe('filters by time', () => {
  const rest = 'event:Get*';
  const rows = Uint32Array.from(rowsOf(rest, set));
  const times = [...rows].map((row) => set.timeAt(row)).filter((time) => !Number.isNaN(time));
  const bound = new Date(Math.max(...times)).toISOString();

  it('are answered by what is known of the rest of them', () => {
    const filters = new TimedFilters(new RowSorter());
    filters.note(set, rest, rows);
    for (const filter of [`${rest} after:${bound}`, `before:${bound} ${rest}`, `after:${bound}`, `before:${bound}`]) {
      const found = drain(filters.stretch(set, filter))?.rows;
      assert.deepEqual(found && [...found].sort((a, b) => a - b), rowsOf(filter, set), filter);
    }
  });

  it('are not where the rest may cost much, or there is no time in them', () => {
    const filters = new TimedFilters(new RowSorter());
    filters.note(set, `${rest} before:${bound}`, rows);
    assert.equal(drain(filters.stretch(set, `${rest} after:${bound}`)), undefined);
    assert.equal(drain(filters.stretch(set, rest)), undefined);
  });
});
