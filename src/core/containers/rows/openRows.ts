import type { ContainerFact } from '../../log/logDocument';
import type { JsonNode } from '../../tree/node';
import type { Contents } from '../container';
import { columnPaths, knownColumns } from './columns';
import { type Cell, rowRecord, stringCell } from './rowRecord';

/** One cell of a row of a query's result: a column's name and a value. */
export interface RowField {
  readonly column: string;
  /** Where the name stands, if it stands in the row. */
  readonly key?: JsonNode;
  readonly value: JsonNode;
  /** Whether the value is the whole record. */
  readonly whole: boolean;
}

/**
 * The records in the rows of a query's result: what stands in a cell as a whole, or what the cells make together. Undefined when the
 * columns are not those of CloudTrail. Rows without a column of it are not understood.
 * @param text what the offsets of the rows count in.
 */
export function openRows(
  rows: readonly JsonNode[],
  fieldsOf: (row: JsonNode) => readonly RowField[],
  text: string,
  facts: readonly ContainerFact[],
): Contents | undefined {
  const records: JsonNode[] = [];
  const unexplained: JsonNode[] = [];
  const kinds = new Map<string, RowKind>();
  for (const row of rows) {
    const fields = fieldsOf(row);
    const whole = fields.find((field) => field.whole)?.value;
    const kind = kindOf(fields, kinds);
    const record = whole ?? (kind.known ? fromFields(row, fields, kind, text) : undefined);
    (record ? records : unexplained).push(record ?? row);
  }
  return records.length > 0 ? { records, facts, unexplained } : undefined;
}

/** What is known of all rows with the same columns. */
interface RowKind {
  readonly paths: readonly (readonly string[])[];
  readonly known: boolean;
}

function kindOf(fields: readonly RowField[], kinds: Map<string, RowKind>): RowKind {
  const columns = fields.map(({ column }) => column);
  const name = columns.join('\n');
  const found = kinds.get(name);
  if (found) {
    return found;
  }
  const { count, own } = knownColumns(columns);
  const kind = { paths: columnPaths(columns), known: own && count >= 2 };
  kinds.set(name, kind);
  return kind;
}

function fromFields(row: JsonNode, fields: readonly RowField[], { paths }: RowKind, text: string): JsonNode {
  const cells = fields.flatMap(({ key, value }, index): Cell[] =>
    value.type === 'string' ? [stringCell(paths[index] ?? [], value, text, key)] : [],
  );
  return rowRecord(cells, row.offset, row.length);
}
