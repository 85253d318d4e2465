import { lineEnd } from '../../text/lines';
import type { Piece } from '../notations/decodedPart';

/** Lines are wrapped at no column before or behind these. */
const FIRST_COLUMN = 20;
const LAST_COLUMN = 320;

/** So many lines may begin with a space by chance. */
const FEW = 3;

/** How the lines of a text were wrapped. */
export interface Wrap {
  /** How long a line is that was cut. */
  readonly column: number;
  /** The same for the rest of a line, which may be indented. */
  readonly restColumn: number;
  /** The white space before most rests. */
  readonly indent: number;
  /** Whether every line but the last was cut: all was one line. */
  readonly oneLine: boolean;
  /** How many lines were cut. */
  readonly cuts: number;
  /** Whether lines lack the space behind which they were cut: those are one shorter. */
  readonly trimmed: boolean;
  /** How many characters at the end of a cut line say that it goes on: a backslash, or the equals sign of a mail. */
  readonly mark: number;
}

interface Line {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  readonly next: number;
}

/** How the lines in `[from, to)` seem to be wrapped, the rest of the last one included; undefined when none is as long as they may be. */
export function wrapOf(text: string, from: number, to: number): Wrap | undefined {
  const lines = [...linesIn(text, from, lineEnd(text, to, Math.min(text.length, to + LAST_COLUMN + 2)))];
  const longest = lines.reduce((most, line) => Math.max(most, lengthOf(line)), 0);
  if (lines.length < 2 || longest < FIRST_COLUMN || longest > LAST_COLUMN) {
    return undefined;
  }
  const plain = wrapAt(text, lines, { column: longest, restColumn: longest, trimmed: false });
  const column = longest - leastIndent(text, lines, longest);
  const indented = wrapAt(text, lines, { column, restColumn: longest, trimmed: false });
  const trimmed = wrapAt(text, lines, { column: longest, restColumn: longest, trimmed: true });
  const found = indented && indented.cuts > (plain?.cuts ?? 0) ? indented : plain;
  const best = found && !found.oneLine && trimmed?.oneLine && found.cuts * 2 > trimmed.cuts ? trimmed : found;
  return best && best.column >= FIRST_COLUMN ? best : undefined;
}

/** The least white space before one of the longest lines: they may be longer than the column by that. */
function leastIndent(text: string, lines: readonly Line[], longest: number): number {
  return lines.reduce(
    (least, line) => (lengthOf(line) === longest ? Math.min(least, indentOf(text, line)) : least),
    longest,
  );
}

type Columns = Pick<Wrap, 'column' | 'restColumn' | 'trimmed'>;

function wrapAt(text: string, lines: readonly Line[], columns: Columns): Wrap | undefined {
  const indents = new Map<number, number>();
  const cuts: Line[] = [];
  let rest = false;
  lines.forEach((line, index) => {
    if (rest) {
      const indent = indentOf(text, line);
      indents.set(indent, (indents.get(indent) ?? 0) + 1);
    }
    rest = isCut(line, rest, columns) && index < lines.length - 1;
    if (rest) {
      cuts.push(line);
    }
  });
  const mark = cuts.length > 0 && cutsHaveMark(text, cuts) ? 1 : 0;
  return cuts.length > 0
    ? { ...columns, indent: usual(indents), oneLine: cuts.length === lines.length - 1, cuts: cuts.length, mark }
    : undefined;
}

/** Whether all lines that were cut end in a mark that says so: a backslash, which begins no escape if it is the only one, or an equals sign. */
function cutsHaveMark(text: string, cuts: readonly Line[]): boolean {
  const all = (mark: string) => cuts.every(({ end }) => text.charAt(end - 1) === mark);
  const escapes = cuts.length === 1 && /["\\/bfnrtu]/.test(text.charAt(cuts[0]?.next ?? 0));
  return (all('\\') && !escapes) || (all('=') && cuts.length > 1);
}

/** Whether a line is as long as one that was cut. What seems to be a rest may be a line of its own, behind one that is as long by chance. */
function isCut(line: Line, rest: boolean, columns: Columns): boolean {
  const { column, restColumn } = columns;
  const length = lengthOf(line);
  return length === column || (rest && length === restColumn) || isTrimmed(line, columns);
}

/** Whether a line was cut behind a space, which it lacks now. */
function isTrimmed(line: Line, { column, restColumn, trimmed }: Columns): boolean {
  const length = lengthOf(line);
  const full = length === column || length === restColumn;
  return trimmed && !full && (length === column - 1 || length === restColumn - 1);
}

/**
 * The commonest indentation, the smaller one of two. Nobody indents by three or five, nor by one space only here and there: one space of
 * that stood in the line.
 */
function usual(indents: ReadonlyMap<number, number>): number {
  const [[indent, count] = [0, 0]] = [...indents].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  const odd = indent % 2 === 1 && (indent === 1 ? indents.size > 1 : count < FEW);
  return odd ? indent - 1 : indent;
}

/** How many lines show at sight that they were wrapped. */
const SHOWING = 4;

/** Where the first lines from `from` on end that show it; undefined where there are fewer, or they have no length for it. */
export function showingEnd(text: string, from: number, limit: number): number | undefined {
  const reach = Math.min(limit, from + SHOWING * (LAST_COLUMN + 2));
  let count = 0;
  for (const line of linesIn(text, from, reach)) {
    count++;
    if (lengthOf(line) < FIRST_COLUMN || count === SHOWING) {
      return count === SHOWING ? line.end : undefined;
    }
  }
  return undefined;
}

/** Whether a text is open, by the quotation marks, at the end of one of the lines from `start` on and before `end`. */
export function breaksText(text: string, start: number, end: number): boolean {
  let open = false;
  for (const [mark] of text.slice(start, end).matchAll(/\\[^\n]|["\n]/g)) {
    if (mark === '\n' && open) {
      return true;
    }
    open = open !== (mark === '"');
  }
  return false;
}

/** The line breaks that a wrap made in `[start, reach)`, with the white space behind that it put there. `from` is where the line begins. */
export function* joinsIn(text: string, from: number, start: number, reach: number, wrap: Wrap): Generator<Piece> {
  let rest = false;
  for (const line of linesIn(text, from, reach)) {
    rest = isCut(line, rest, wrap);
    if (rest && line.end - wrap.mark >= start && line.next < reach) {
      const plain = isTrimmed(line, wrap) ? ' ' : '';
      yield { start: line.end - wrap.mark, end: line.next + layoutOf(text, line.next, wrap), plain };
    }
  }
}

/** How much white space at the start of a line is layout: a space more than usual stood in the line before it was wrapped. */
function layoutOf(text: string, at: number, { indent, cuts }: Wrap): number {
  const found = spaceAt(text, at);
  const own = text.charAt(at + found - 1) === ' ' && (found === indent + 1 || (found === 1 && cuts < FEW));
  return own ? found - 1 : found;
}

function* linesIn(text: string, from: number, to: number): Generator<Line> {
  for (let start = from; start < to; ) {
    const end = lineEnd(text, start, to);
    yield { start, end: text.charAt(end - 1) === '\r' ? end - 1 : end, next: end + 1 };
    start = end + 1;
  }
}

function lengthOf({ start, end }: Line): number {
  return end - start;
}

function indentOf(text: string, { start }: Line): number {
  return spaceAt(text, start);
}

/** How many tabs, or else spaces, stand at `at`. */
function spaceAt(text: string, at: number): number {
  const space = text.charAt(at);
  let end = at;
  while ((space === ' ' || space === '\t') && text.charAt(end) === space) {
    end++;
  }
  return end - at;
}
