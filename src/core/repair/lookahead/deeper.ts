import { fieldAt, topLevelFields } from '../../facts/facts';
import { lineEnd, lineStart } from '../../text/lines';
import { columnAt, INDENT, lineColumn } from './layout';
import { matchAt } from './lookahead';

/** How far lines are looked at before and behind. */
const REACH = 16_384;
const FIRST_WORD = /[^\w\n]{0,80}(\w{1,40})/y;
const BLANKS = new RegExp(`${INDENT}*`, 'y');
/** The end of the line behind a bracket, and what the next one begins with. */
const NEXT_LINE = new RegExp(String.raw`[{[][^\S\n]{0,40}\n(${INDENT}*)(?=\S)`, 'y');
const CLOSER = /[}\]]/y;

/** A line before another one that begins further left. */
interface Holder {
  readonly first: number;
  readonly end: number;
  readonly column: number;
}

/**
 * Whether what begins at `start` stands under a field of an event, by the columns in which lines begin: these say so whatever sign is lost, and
 * nobody can write a line into an event that says otherwise. What has other columns than the lines it would stand under was pasted there.
 */
export function standsUnderField(text: string, start: number): boolean {
  const own = lineColumn(text, start);
  const inside = matchAt(NEXT_LINE, text, start)?.[1]?.length;
  const first = columnAt(text, start) >= 0;
  // An object on one line is of other hands than the lines around it: what lays a log out lays out all of it.
  if (own <= 0 || (inside === undefined && (!first || /[{[]/.test(text.charAt(start))))) {
    return false;
  }
  if (!first && inside !== undefined && inside > own && isField(text, lineStart(text, start))) {
    return true;
  }
  let step = inside === undefined ? undefined : inside - own;
  let column = own;
  for (const line of holdersOf(text, start, own)) {
    const unnamed = column === own && first && inside !== undefined;
    if (column - line.column !== (step ?? column - line.column) || (unnamed && text.charAt(line.end - 1) === '{')) {
      return false;
    }
    if (isField(text, line.first)) {
      return true;
    }
    step = column - line.column;
    column = line.column;
  }
  return false;
}

/** The lines under which a place in a line of a column stands, the nearest first. */
function* holdersOf(text: string, start: number, own: number): Generator<Holder> {
  const reach = start - REACH;
  let column = own;
  let end = text.lastIndexOf('\n', start - 1);
  while (end > reach && end > 0 && column > 0) {
    const begin = lineStart(text, end);
    const first = firstIn(text, begin);
    if (first - begin < column && first < end && text.charAt(first) !== '\r') {
      column = first - begin;
      yield { first, end: text.charAt(end - 1) === '\r' ? end - 1 : end, column };
    }
    end = begin - 1;
  }
}

/** Behind what begins on the line of `start`, by the columns of the lines behind it. */
export function endByColumns(text: string, start: number): number {
  const own = lineColumn(text, start);
  const column = text.charAt(start) === '{' ? own : own - 1;
  const reach = Math.min(text.length, start + REACH);
  for (let end = lineEnd(text, start, reach); end < reach; end = lineEnd(text, end + 1, reach)) {
    const first = firstIn(text, end + 1);
    if (first - end - 1 <= column && !/[\r\n]/.test(text.charAt(first))) {
      return first + (matchAt(CLOSER, text, first) ? 1 : 0);
    }
  }
  return reach;
}

function firstIn(text: string, begin: number): number {
  return begin + (matchAt(BLANKS, text, begin)?.[0].length ?? 0);
}

function isField(text: string, at: number): boolean {
  const name = matchAt(FIRST_WORD, text, at)?.[1] ?? '';
  return topLevelFields().has(name) && /^(?:object|array)/.test(fieldAt([name])?.type ?? '');
}
