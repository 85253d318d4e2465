import type { JsonNode } from '../../json/node';
import type { Report } from '../../repair/reports/report';
import { append } from '../../text/append';
import { type Span, span } from '../../text/span';
import type { Steps } from '../../text/steps';
import { nodesOf, type OpenedContents } from '../parts/container';
import { Source } from '../parts/source';
import { openCell, openTorn } from './csvCell';
import { csvHead, type RowsStart } from './csvHead';
import type { CsvRow } from './csvRow';
import { headFacts, rowsBehind, STRIDE } from './csvTable';

/** Whether one of the columns has a name of the list, whatever its capitals. */
export function hasColumn(columns: readonly string[], names: readonly string[]): boolean {
  return columns.some((column) => names.includes(column.toLowerCase()));
}

/**
 * Reads a CSV text in which one column holds whole records as JSON; the first of `names` (in lower case) that is a column counts.
 * Rows whose cell holds none are not understood.
 */
export function* openRecordColumn(text: string, names: readonly string[]): Steps<OpenedContents | undefined> {
  const head = csvHead(text);
  const column = names.map((name) => head?.columns.findIndex((other) => other.toLowerCase() === name) ?? -1);
  const index = column.find((found) => found >= 0);
  if (!head || index === undefined) {
    return undefined;
  }
  const opened = yield* openRecords(text, head, index);
  return opened && { ...opened, facts: headFacts(text, head) };
}

/** The same where the column is known. */
export function* openRecords(text: string, rows: RowsStart, index: number): Steps<OpenedContents | undefined> {
  const records: JsonNode[] = [];
  let count = 0;
  const reports: Report[] = [];
  const unexplained: Span[] = [];
  const source = new Source(text);
  for (const row of rowsBehind(text, rows)) {
    const { start, end } = row;
    const inner = openColumn(source, row, index);
    append(records, nodesOf(inner?.records ?? []));
    append(reports, inner?.reports ?? []);
    append(unexplained, inner ? inner.unexplained : [span(start, end)]);
    if (++count % STRIDE === 0) {
      yield;
    }
  }
  return records.length > 0 ? { facts: [], records, unexplained, reports } : undefined;
}

/** Opens the cell of a column. In a row whose marks do not pair the cell goes on to where the row ends. */
function openColumn(source: Source, { edges, torn, end }: CsvRow, index: number) {
  const cells = edges.length / 2;
  const from = edges[index * 2] ?? (cells === index ? torn : undefined);
  if (from === undefined) {
    return undefined;
  }
  return torn === undefined ? openCell(source, from, edges[index * 2 + 1] ?? end) : openTorn(source, from, end);
}
