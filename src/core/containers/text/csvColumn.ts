import { type Span, span } from '../../text/span';
import { columnPaths } from '../rows/columns';
import { csvHead } from './csvHead';
import { readRow } from './csvRow';

/** A column of a table, as its head names it. */
export interface CsvColumn {
  readonly name: string;
  /** The place in a record that it speaks of. */
  readonly path: readonly string[];
  /** Its name in the text, with the quotation marks. */
  readonly span: Span;
}

/** The column whose name in the head of a CSV text stands at an offset; undefined anywhere else. Reads the head, and no row. */
export function csvColumnAt(text: string, offset: number): CsvColumn | undefined {
  const head = csvHead(text);
  if (!head) {
    return undefined;
  }
  const { edges } = readRow(text.slice(0, head.end), head.start, head.delimiter);
  const index = head.columns.findIndex(
    (_, at) => (edges[at * 2] ?? 0) <= offset && offset <= (edges[at * 2 + 1] ?? -1),
  );
  const [name, path] = [head.columns[index], columnPaths(head.columns)[index]];
  return name === undefined || !path
    ? undefined
    : { name, path, span: span(edges[index * 2] ?? 0, edges[index * 2 + 1] ?? 0) };
}
