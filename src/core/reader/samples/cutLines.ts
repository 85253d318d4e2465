import { Search } from '../scan/search';

/** A longer line is none that a terminal showed. */
const LONGEST_LINE = 4096;
/** The mark of a pager, and no arrow and no end of a tag. */
const MARK = /(?<![=-])(?<!<[^<>\n]{0,200})>$/;
/** A row of a table, as a terminal draws it. */
const ROW = /^[ \t]{0,9}[|│]/;

/** Tells where lines end that a pager cut: before the `>` that it puts there. All questions together cost one pass. */
export class CutLines {
  readonly #lineBreak = new Search('\n');
  #asked = -1;
  #end = -1;

  constructor(readonly text: string) {}

  /** Where the sample that begins at `start` ends at the latest: before the mark of the pager on its line; `limit` without one. */
  of(start: number, limit: number): number {
    const found = this.#lineBreak.next(this.text, start, this.text.length);
    const end = found < 0 ? this.text.length : found;
    if (end !== this.#asked) {
      this.#asked = end;
      this.#end = markOf(this.text, this.text.lastIndexOf('\n', start - 1) + 1, end);
    }
    return this.#end < 0 || this.#end < start ? limit : Math.min(limit, this.#end);
  }
}

/** Where the mark stands that cuts the line in `[start, end)`; -1 for a whole line. A row of a table is cut alone, others are in pairs. */
function markOf(text: string, start: number, end: number): number {
  const line = lineIn(text, start, end);
  if (line === undefined || !MARK.test(line)) {
    return -1;
  }
  const cut = ROW.test(line) || isCutAt(text, end + 1, line.length) || isCutBefore(text, start - 1, line.length);
  return cut ? start + line.length - 1 : -1;
}

function isCutAt(text: string, start: number, length: number): boolean {
  const found = text.slice(start, start + length + 2).indexOf('\n');
  const line = lineIn(text, start, found < 0 ? start + length : start + found);
  return line?.length === length && MARK.test(line);
}

function isCutBefore(text: string, end: number, length: number): boolean {
  const near = text.slice(Math.max(0, end - length - 2), Math.max(0, end));
  const line = near.slice(near.lastIndexOf('\n') + 1).trimEnd();
  return line.length === length && MARK.test(line);
}

function lineIn(text: string, start: number, end: number): string | undefined {
  return end - start > LONGEST_LINE ? undefined : text.slice(start, end).trimEnd();
}
