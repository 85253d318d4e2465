import type { CloserVerdict } from './around';
import { matchAt, nameStandsAt } from './lookahead';

/** How many brackets are judged together. */
export const MOST_JUDGED = 8;

/** A run of closing brackets, and what follows it: the end of the text, a member's name, or another entry. */
interface Run {
  readonly closers: string;
  readonly next: 'end' | 'name' | 'element' | 'other';
}

/**
 * What a closing bracket is that does not fit the innermost open one: the verdict that takes the fewest mistakes to explain the run of
 * closing brackets from `at` and what follows it.
 * @param expected what closes the open brackets, innermost first.
 */
export function judgeCloser(text: string, at: number, limit: number, expected: string): CloserVerdict {
  const run = runFrom(text, at, limit);
  const rest = { ...run, closers: run.closers.slice(1) };
  const stack = expected.slice(0, MOST_JUDGED);
  const found = stack.indexOf(run.closers.charAt(0));
  const extra = 1 + mistakes(rest, stack);
  const missing = found < 0 ? Number.POSITIVE_INFINITY : found + mistakes(rest, stack.slice(found + 1));
  const wrong = 1 + mistakes(rest, stack.slice(1));
  if (missing <= extra && missing <= wrong) {
    return 'missing';
  }
  return wrong < extra || (wrong === extra && found < 0) ? 'wrong' : 'extra';
}

/** The closing brackets from `at` with nothing but white space between them. */
function runFrom(text: string, at: number, limit: number): Run {
  let closers = '';
  let offset = at;
  for (; offset < limit && closers.length < MOST_JUDGED; offset++) {
    const char = text.charAt(offset);
    if (char === '}' || char === ']') {
      closers += char;
    } else if (!/\s/.test(char)) {
      return { closers, next: whatStandsAt(text, offset) };
    }
  }
  return { closers, next: offset >= limit ? 'end' : 'other' };
}

function whatStandsAt(text: string, at: number): Run['next'] {
  const entry = at + (matchAt(/,?\s{0,400}/y, text, at)?.[0].length ?? 0);
  if (nameStandsAt(text, entry)) {
    return 'name';
  }
  return matchAt(/[{["\d]/y, text, entry) ? 'element' : 'other';
}

/**
 * The fewest brackets to drop or add so that the run closes `stack` and what follows can stand in the bracket then open. Computed from
 * the end of both, one row for each bracket of the run, so that it costs their product.
 */
function mistakes({ closers, next }: Run, stack: string): number {
  let behind = Array.from({ length: stack.length + 1 }, (_, open) => mistakesBehind(next, stack.slice(open)));
  for (let at = closers.length - 1; at >= 0; at--) {
    const row: number[] = [];
    for (let open = stack.length; open >= 0; open--) {
      const drop = 1 + (behind[open] ?? 0);
      const add = open < stack.length ? 1 + (row[open + 1] ?? 0) : drop;
      row[open] = closers.charAt(at) === stack.charAt(open) ? (behind[open + 1] ?? 0) : Math.min(drop, add);
    }
    behind = row;
  }
  return behind[0] ?? 0;
}

function mistakesBehind(next: Run['next'], stack: string): number {
  if (next === 'end') {
    return stack.length;
  }
  const wanted = stack === '' ? 'end' : stack.startsWith('}') ? 'name' : 'element';
  return next === 'other' || next === wanted ? 0 : 1;
}
