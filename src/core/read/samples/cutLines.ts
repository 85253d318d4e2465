import { Search } from '../../json/search';
import { lineStart } from '../../text/lines';

/** A longer line is none that a terminal showed, nor one that a tool cut. */
const LONGEST_LINE = 4096;
const LONGEST_CUT = 65_536;
/** What a tool says at the end of a line that it cut: `... [truncated]`, `… (2543 more characters)`. */
const SAID =
  /(?:\.{2,3}|…)[ \t]{0,2}[[(<][^\n[\](){}<>"]{0,40}\b(?:truncated|omitted|more|left|cut)\b[^\n[\](){}<>"]{0,40}[\])>]$/i;
/** Nobody says more. */
const SAID_LENGTH = 100;
/** The mark of a pager, and no arrow and no end of a tag. */
const MARK = /(?<!=|\s-{1,3})(?<!<[^<>\n]{0,200})>$/;
/** A row of a table, as a terminal draws it. */
const ROW = /^[ \t]{0,9}[|│]/;

/** Tells where lines end that a pager cut, before the `>` that it puts there, or another tool, before what it says of it. All questions together cost one pass. */
export class CutLines {
  readonly #lineBreak = new Search('\n');
  #asked = -1;
  #mark: CutMark | undefined;

  constructor(readonly text: string) {}

  /** The mark of the pager at which the sample that begins at `start` ends at the latest; undefined without one before `limit`. */
  of(start: number, limit: number): CutMark | undefined {
    const reach = Math.min(this.text.length, start + LONGEST_CUT + 1);
    const found = this.#lineBreak.next(this.text, start, reach);
    const end = found < 0 ? reach : found;
    if (end - start > LONGEST_CUT) {
      return undefined;
    }
    if (end !== this.#asked) {
      this.#asked = end;
      this.#mark = saidIn(this.text, end) ?? markOf(this.text, lineStart(this.text, start), end);
    }
    return this.#mark && this.#mark.at >= start && this.#mark.at < limit ? this.#mark : undefined;
  }
}

/** What a pager or another tool puts at the end of a line that it cuts. */
export interface CutMark {
  readonly at: number;
  readonly end: number;
  /** Whether it is said in words. */
  readonly said: boolean;
  /** Whether the line is a row of a table, which is no JSON with or without the mark. */
  readonly inRow: boolean;
}

/** What a tool says of the line that ends at `end`. */
function saidIn(text: string, end: number): CutMark | undefined {
  const near = text.slice(Math.max(0, end - SAID_LENGTH), end).trimEnd();
  const found = SAID.exec(near);
  const at = Math.max(0, end - SAID_LENGTH) + (found?.index ?? 0);
  return found ? { at, end: at + found[0].length, inRow: false, said: true } : undefined;
}

/** The mark that cuts the line in `[start, end)`; undefined for a whole line. A row of a table may be cut alone, others are in pairs. */
function markOf(text: string, start: number, end: number): CutMark | undefined {
  const line = lineIn(text, start, end);
  if (line === undefined || !MARK.test(line)) {
    return undefined;
  }
  const inRow = ROW.test(line);
  const cut = inRow || isCutAt(text, end + 1, line.length) || isCutBefore(text, start - 1, line.length);
  const behind = start + line.length;
  return cut ? { at: behind - 1, end: behind, inRow, said: false } : undefined;
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
