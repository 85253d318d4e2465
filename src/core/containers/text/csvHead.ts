import { cellContent } from './csvCell';
import { type Delimiter, readRow } from './csvRow';

/** The first row of a CSV text: the names of the columns. */
export interface CsvHead extends RowsStart {
  readonly columns: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** What has to be known to read rows. */
export interface RowsStart {
  readonly delimiter: Delimiter;
  /** Where the rows begin. */
  readonly next: number;
}

/** Longer than this no list of columns is. */
const LONGEST = 16_384;
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];
/** What a column's name looks like, in quotation marks or not. */
const BEGINNING = /[\ufeff\s]*(?:"?[@\w][\w .@()[\]-]{0,127}"?)(?=[,;\t]|\r?\n|$)/y;

/** The line with which Excel is told what stands between cells. */
const SEPARATOR = /^\ufeff?"?sep=[,;\t]"?\r?\n/i;

/** The names of the columns, when the text begins like CSV. Cheap on any other text. */
export function csvHead(text: string): CsvHead | undefined {
  const from = SEPARATOR.exec(text.slice(0, 16))?.[0].length ?? 0;
  const begins = new RegExp(BEGINNING.source, 'y').test(text.slice(from, from + 300));
  const blanks = begins ? text.slice(from, from + LONGEST).search(/[^\ufeff\s]/) : -1;
  if (blanks < 0) {
    return undefined;
  }
  const start = from + blanks;
  const line = text.slice(start, start + LONGEST).split('\n', 1)[0] ?? '';
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
  const { edges, sound, end, next } = readRow(text.slice(0, start + LONGEST), start, delimiter);
  const columns: string[] = [];
  for (let at = 0; at < edges.length; at += 2) {
    columns.push(cellContent(text, edges[at] ?? 0, edges[at + 1] ?? 0).trim());
  }
  return sound ? { columns, delimiter, start, end, next } : undefined;
}
