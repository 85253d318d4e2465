import { type EventData, facets, type LogDocument, read } from '../../../src/core';
import { printFilter } from '../../../src/core/filter/print';
import { eventText } from '../../../src/core/rows/eventText';
import { tableColumn, tableColumns } from '../../../src/core/table/tableColumn';
import { fixture } from '../../support/fixtures';
import { assertGolden } from '../../support/golden';
import { recordText } from '../../support/hover';
import { variedLog } from '../../support/variedEvents';

const FILE = 'a.json';

/** What a list says of an event, what each facet has of it where that is not the same as before, and the filter for its like. */
function* linesOf(event: EventData, before: Map<string, string>): Generator<string> {
  const { name, actor, target, time, counts, error } = eventText(event, { said: [], run: undefined, date: undefined });
  yield `## ${[time, name, actor, target, counts, error].filter(Boolean).join(' | ')}`;
  for (const { id, keysOf, textOf } of facets) {
    const keys = keysOf(event, FILE).map((key) => {
      const { label, description } = textOf(key, event);
      return `${key}${label === key ? '' : ` “${label}”`}${description ? ` (${description})` : ''}`;
    });
    yield* other(id, keys.join(', '), before);
  }
  for (const { id, facet } of tableColumns.filter((column) => !facets.some((one) => one === column.facet))) {
    const column = tableColumn(id);
    const term = column?.termOf(event, FILE);
    yield* other(
      `column ${facet?.id ?? id}`,
      `${column?.textOf(event, FILE)} ← ${column?.valueOf(event, FILE)} ${term ? printFilter(term) : ''}`,
      before,
    );
  }
}

function* other(what: string, text: string, before: Map<string, string>): Generator<string> {
  if (text && before.get(what) !== text) {
    before.set(what, text);
    yield `${what}: ${text}`;
  }
}

function toldOf({ records }: LogDocument): string {
  const before = new Map<string, string>();
  return [...records].flatMap((event) => [...linesOf(event, before)].map((line) => `${line}\n`)).join('');
}

describe('what lists, levels and columns tell', () => {
  for (const name of ['records', 'odd-records']) {
    it(`of the events of ${name}.json is as reviewed`, () =>
      assertGolden('cards', `${name}-told.golden.md`, toldOf(read(fixture('cards', `${name}.json`) ?? ''))));
  }

  it('of varied events is as reviewed', () => assertGolden('cards', 'varied-told.golden.md', toldOf(read(variedLog))));

  it('of the events of incidents.json is as reviewed', () => {
    const events = JSON.parse(fixture('cards', 'incidents.json') ?? '[]') as readonly Record<string, unknown>[];
    const log = read(`[${events.map((event) => recordText(event)).join(',')}]`);
    assertGolden('cards', 'incidents-told.golden.md', toldOf(log));
  });
});
