import { fieldAt, topLevelFields } from '../../facts/facts';
import { columnAt, lineColumn } from './layout';
import { matchAt } from './lookahead';

/** How far lines are looked at before and behind. */
const REACH = 16_384;
const FIRST_WORD = /[^\w\n]{0,40}(\w{1,40})/y;
const BLANKS = /[ \t\u00a0]*/y;
/** The end of the line behind a bracket, and what the next one begins with. */
const NEXT_LINE = /[{[][^\S\n]{0,40}\n([ \t\u00a0]*)(?=\S)/y;
const CLOSER = /[}\]]/y;

/**
 * Whether what begins at `start` stands under a field of an event, by the columns in which lines begin: these say so whatever sign is lost, and
 * nobody can write a line into an event that says otherwise.
 */
export function standsUnderField(text: string, start: number): boolean {
  const inside = matchAt(NEXT_LINE, text, start)?.[1]?.length;
  let column = inside ?? columnAt(text, start);
  if (inside !== undefined && inside <= lineColumn(text, start)) {
    return false;
  }
  let end = start;
  const reach = start - REACH;
  while (end > reach && end > 0 && column > 0) {
    const begin = text.lastIndexOf('\n', end - 1) + 1;
    const first = firstIn(text, begin);
    if (first - begin < column && first < end && text.charAt(first) !== '\r') {
      column = first - begin;
      if (isField(text, first)) {
        return true;
      }
    }
    end = begin - 1;
  }
  return false;
}

/** Behind what begins on the line of `start`, by the columns of the lines behind it. */
export function endByColumns(text: string, start: number): number {
  const own = lineColumn(text, start);
  const column = text.charAt(start) === '{' ? own : own - 1;
  const reach = Math.min(text.length, start + REACH);
  for (let end = text.indexOf('\n', start); end >= 0 && end < reach; end = text.indexOf('\n', end + 1)) {
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
