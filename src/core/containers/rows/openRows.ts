import { buildCleanTree } from '../../json/buildTree';
import { scanClean } from '../../json/cleanScan';
import type { JsonNode } from '../../json/node';
import type { Entry, Evidence, Opening } from '../parts/container';
import { LaterTrees, RowNode } from '../parts/laterNode';
import { areSingleEvents, columnPaths, isRowOfRecord } from './columns';
import { type Cell, rowMembers, stringCell } from './rowRecord';

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
 * The records in the rows of a query's result: what stands in a cell as a whole, or what the cells make together. A row without
 * columns of CloudTrail is nothing of ours.
 */
export function* entriesOfRows(
  rows: Iterable<JsonNode>,
  fieldsOf: FieldsOf,
  { text: { text } }: Opening,
  evidence?: Evidence,
): Generator<Entry> {
  const kinds = new Map<string, RowKind>();
  for (const row of rows) {
    const fields = fieldsOf(row);
    const whole = fields.find((field) => field.whole)?.value;
    const kind = kindOf(fields, kinds, text, fieldsOf);
    kind.known ||= isRow(kind, fields) || (evidence === 'certain' && areSingleEvents(kind.paths));
    const record = whole ?? (kind.known ? laterRow(kind, row, text, fieldsOf) : undefined);
    yield { node: record ?? row, candidate: record !== undefined };
  }
}

/** What is known of all rows with the same columns. */
interface RowKind {
  readonly paths: readonly (readonly string[])[];
  /** Whether one of its rows told that they are records. */
  known: boolean;
  /** Trees of its sound rows, read again when looked at, so that nothing holds on to the tree of the container. */
  readonly trees: LaterTrees;
}

type FieldsOf = (row: JsonNode) => readonly RowField[];

function kindOf(fields: readonly RowField[], kinds: Map<string, RowKind>, text: string, fieldsOf: FieldsOf): RowKind {
  const columns = fields.map(({ column }) => column);
  const name = columns.join('\n');
  const found = kinds.get(name);
  if (found) {
    return found;
  }
  const paths = columnPaths(columns);
  const trees = new LaterTrees((offset, length) =>
    rowMembers(cellsOf(fieldsOf(buildCleanTree(text, offset, offset + length)), paths, text)),
  );
  const kind = { paths, known: false, trees };
  kinds.set(name, kind);
  return kind;
}

function isRow({ paths }: RowKind, fields: readonly RowField[]): boolean {
  const cells = fields.map(({ value }) => (value.type === 'string' ? String(value.value) : undefined));
  return isRowOfRecord(paths, cells);
}

/** The record of a row; a damaged row is kept as it was read. */
function laterRow({ trees, paths }: RowKind, row: JsonNode, text: string, fieldsOf: FieldsOf): JsonNode {
  const { offset, length } = row;
  const sound = scanClean(text, offset, offset + length) === offset + length;
  return new RowNode(sound ? trees : keptTrees(fieldsOf(row), paths, text), offset, length);
}

/** By itself, since a function keeps what any other function beside it refers to. */
function keptTrees(fields: readonly RowField[], paths: RowKind['paths'], text: string): LaterTrees {
  return new LaterTrees(() => rowMembers(cellsOf(fields, paths, text)));
}

function cellsOf(fields: readonly RowField[], paths: RowKind['paths'], text: string): Cell[] {
  return fields.flatMap(({ key, value }, index) =>
    value.type === 'string' ? [stringCell(paths[index] ?? [], value, text, key)] : [],
  );
}
