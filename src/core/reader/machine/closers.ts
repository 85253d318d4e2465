/** What to do with a closing bracket that does not fit the innermost open one. */
export type CloserVerdict = 'extra' | 'missing';

const LOOK = 8;

/**
 * Decides between "this bracket is one too many" and "brackets are missing before it" by the smaller number of mistakes that it takes
 * to explain the run of closing brackets from `at`.
 * @param expected what closes the open brackets, innermost first.
 */
export function judgeCloser(text: string, at: number, limit: number, expected: string): CloserVerdict {
  const { run, atEnd } = closersFrom(text, at, limit);
  const stack = expected.slice(0, LOOK);
  const extra = 1 + mistakes(run.slice(1), stack, atEnd);
  const found = stack.indexOf(run.charAt(0));
  const missing = found < 0 ? Number.POSITIVE_INFINITY : found + mistakes(run.slice(1), stack.slice(found + 1), atEnd);
  return extra < missing ? 'extra' : 'missing';
}

/** The closing brackets from `at` with nothing but white space between them. */
function closersFrom(text: string, at: number, limit: number): { run: string; atEnd: boolean } {
  let run = '';
  let offset = at;
  for (; offset < limit && run.length < LOOK; offset++) {
    const char = text.charAt(offset);
    if (char === '}' || char === ']') {
      run += char;
    } else if (!/\s/.test(char)) {
      return { run, atEnd: false };
    }
  }
  return { run, atEnd: offset >= limit };
}

/** The fewest brackets to drop or add so that `run` closes `stack`; what stays open counts only where the text ends. */
function mistakes(run: string, stack: string, atEnd: boolean): number {
  if (run === '') {
    return atEnd ? stack.length : 0;
  }
  if (stack !== '' && run.charAt(0) === stack.charAt(0)) {
    return mistakes(run.slice(1), stack.slice(1), atEnd);
  }
  const drop = 1 + mistakes(run.slice(1), stack, atEnd);
  return stack === '' ? drop : Math.min(drop, 1 + mistakes(run, stack.slice(1), atEnd));
}
