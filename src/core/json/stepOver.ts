/** How deep brackets are followed; of what CloudTrail writes hardly anything goes deeper. */
const DEPTH = 8;
const STRING = String.raw`"[^"\\]*(?:\\.[^"\\]*)*"`;
const BETWEEN = String.raw`[^"{}\[\]]*`;

/** What stands between two brackets, with brackets in it up to a depth. It can match in one way only, so a failure costs no more than the text read. */
function insidePattern(depth: number): string {
  const inner = depth === 0 ? '' : String.raw`|[{[]${insidePattern(depth - 1)}[}\]]`;
  return `${BETWEEN}(?:(?:${STRING}${inner})${BETWEEN})*`;
}

/** The engine compiles it to machine code, which takes half the time of a loop over strings and brackets. Each use sets where it begins. */
const BRACKETS = new RegExp(String.raw`[{[]${insidePattern(DEPTH)}[}\]]`, 'y');

/** The offset behind the clean object or array at `at`; -1 where it is too deep for this way, or no such value. */
export function behindBrackets(text: string, at: number): number {
  BRACKETS.lastIndex = at;
  try {
    return BRACKETS.test(text) ? BRACKETS.lastIndex : -1;
  } catch {
    // The engine has run out of its own stack, on a monstrous one.
    return -1;
  }
}
