import type { JsonNode } from '../../json/node';
import { type Span, span } from '../../text/span';
import type { Steps } from '../../text/steps';
import type { OpenedContents } from '../parts/container';
import { LaterTrees, RowNode } from '../parts/laterNode';
import { columnPaths } from '../rows/columns';
import { rowMembers } from '../rows/rowRecord';
import { csvCell } from './csvCell';
import { type CsvHead, csvHead, type RowsStart } from './csvHead';
import { readRow } from './csvRow';

/** How many rows are read before the caller may pause. */
export const STRIDE = 64;

/** Reads a CSV text in which each row is a record and each column a field. Rows of another length than the head are not understood. */
export function* openColumns(text: string): Steps<OpenedContents | undefined> {
  const head = csvHead(text);
  if (!head) {
    return undefined;
  }
  const rows: number[] = [];
  let count = 0;
  const unexplained: Span[] = [];
  for (const { start, end, edges, sound } of rowsBehind(text, head)) {
    if (sound && edges.length === head.columns.length * 2 && /[^\s",;]/.test(text.slice(start, end))) {
      rows.push(start, end);
    } else {
      unexplained.push(span(start, end));
    }
    if (++count % STRIDE === 0) {
      yield;
    }
  }
  return {
    facts: headFacts(text, head),
    records: new RowTable(text, head, Int32Array.from(rows)),
    unexplained,
    reports: [],
  };
}

/** The rows of a CSV text in order, blank lines left out, and the names of the columns where they stand once more: files were joined. */
export function* rowsBehind(text: string, { next, delimiter, ...head }: RowsStart & Partial<Span>) {
  const names = text.slice(head.start ?? 0, head.end ?? 0);
  for (let at = next; at < text.length; ) {
    const row = readRow(text, at, delimiter);
    const written = text.slice(row.start, row.end).replace('\ufeff', '');
    if (written.trim() !== '' && written !== names) {
      yield row;
    }
    at = row.next;
  }
}

/** What a CSV text says by itself: its columns. */
export function headFacts(text: string, { start, end }: CsvHead) {
  return [{ name: 'columns', value: text.slice(start, end), span: span(start, end) }];
}

/** The rows of a CSV text as records: 8 bytes for each, read when looked at. */
class RowTable {
  readonly #trees = new LaterTrees((start) => this.#members(start));
  readonly #paths: readonly (readonly string[])[];

  constructor(
    readonly text: string,
    readonly head: CsvHead,
    readonly rows: Int32Array,
  ) {
    this.#paths = columnPaths(head.columns);
  }

  get length(): number {
    return this.rows.length / 2;
  }

  node(index: number): JsonNode {
    const start = this.rows[index * 2] ?? 0;
    const end = this.rows[index * 2 + 1] ?? 0;
    return new RowNode(this.#trees, start, end - start);
  }

  #members(start: number) {
    const { edges } = readRow(this.text, start, this.head.delimiter);
    return rowMembers(
      this.#paths.map((path, column) => csvCell(path, this.text, edges[column * 2] ?? 0, edges[column * 2 + 1] ?? 0)),
    );
  }
}
