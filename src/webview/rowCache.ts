import { mostRows, type TableRow } from '../editor/table/protocol';
import type { Host } from './host';

/** So many rows around those that are seen are asked for too. */
const AROUND = 40;
/** So many rows are kept. */
const KEPT = 2000;

/** The rows of one edition that have come, and the question for those that have not. */
export class RowCache {
  #edition = -1;
  #rows = new Map<number, TableRow>();
  #wanted: readonly [number, number] = [0, 0];

  constructor(readonly host: Host) {}

  /** Rows of another edition are others. Of the same one the columns may be. */
  begin(edition: number): void {
    this.#edition = edition;
    this.#rows.clear();
    this.#wanted = [0, 0];
  }

  row(row: number): TableRow | undefined {
    return this.#rows.get(row);
  }

  take(from: number, rows: readonly TableRow[]): void {
    if (this.#rows.size > KEPT) {
      this.#rows.clear();
    }
    this.#wanted = [0, 0];
    for (const [at, row] of rows.entries()) {
      this.#rows.set(from + at, row);
    }
  }

  /** Asks for the rows from the first to the one before the end, if one is missing and they are not being waited for. */
  want(first: number, end: number, length: number): void {
    const isWaiting = first >= this.#wanted[0] && end <= this.#wanted[1];
    const missing = Array.from({ length: end - first }, (_, at) => first + at).find((row) => !this.#rows.has(row));
    if (missing === undefined || isWaiting) {
      return;
    }
    const from = missing === first ? Math.max(0, first - AROUND) : missing;
    const to = Math.min(length, from + mostRows, end + AROUND);
    this.#wanted = [from, to];
    this.host.ask({ ask: 'rows', edition: this.#edition, from, to });
  }
}
