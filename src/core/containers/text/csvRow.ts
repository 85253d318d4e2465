/** The delimiters that tools put between cells. */
export type Delimiter = ',' | ';' | '\t';

/** One row of a CSV text. */
export interface CsvRow {
  readonly start: number;
  /** Behind the last cell. */
  readonly end: number;
  /** Where the next row begins. */
  readonly next: number;
  /** Start and end of each cell, quotation marks included, one after the other; of a row that is not sound those before the damaged one. */
  readonly edges: readonly number[];
  /** Where the damaged cell begins. */
  readonly torn?: number;
  /** False when its quotation marks do not pair; it then ends with its line. */
  readonly sound: boolean;
}

/**
 * Reads the row that begins at `at` as RFC 4180 has it: cells in quotation marks may hold delimiters, line breaks and doubled marks.
 * Lines end with LF or CRLF. A row whose quotation marks do not pair is given up at the end of its first line, so that it takes no
 * other with it. Linear over all rows of a text: a mark that is never closed is looked for once.
 */
export function readRow(text: string, at: number, delimiter: Delimiter): CsvRow {
  const edges: number[] = [];
  let start = at;
  for (;;) {
    const end = text.charAt(start) === '"' ? quotedEnd(text, start) : plainEnd(text, start, delimiter);
    const char = text.charAt(end);
    const lineBreak = lineBreakLength(text, end);
    if (end < 0 || (char !== '' && char !== delimiter && lineBreak === 0)) {
      return { ...brokenRow(text, at), edges, torn: start };
    }
    edges.push(start, end);
    if (char !== delimiter) {
      return { start: at, end, next: end + lineBreak, edges, sound: true };
    }
    start = end + 1;
  }
}

/** Behind the mark that closes the cell; -1 when none does. */
function quotedEnd(text: string, at: number): number {
  let close = text.indexOf('"', at + 1);
  while (close >= 0 && text.charAt(close + 1) === '"') {
    close = text.indexOf('"', close + 2);
  }
  return close < 0 ? -1 : close + 1;
}

function plainEnd(text: string, at: number, delimiter: Delimiter): number {
  let end = at;
  while (end < text.length && text.charAt(end) !== delimiter && lineBreakLength(text, end) === 0) {
    end++;
  }
  return end;
}

function lineBreakLength(text: string, at: number): number {
  const char = text.charAt(at);
  return char === '\n' ? 1 : char === '\r' && text.charAt(at + 1) === '\n' ? 2 : 0;
}

function brokenRow(text: string, at: number): Omit<CsvRow, 'edges'> {
  const line = text.indexOf('\n', at);
  const end = line < 0 ? text.length : line;
  return { start: at, end, next: line < 0 ? end : end + 1, sound: false };
}
