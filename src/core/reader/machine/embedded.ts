/** Policies and records go no deeper; what does is no JSON that was pasted in. */
const DEEPEST = 32;

/**
 * Where JSON ends that was pasted into a text without escaping: the offset of the quotation mark behind its last bracket.
 * Counts brackets only; -1 when `at` does not begin with one, or when they do not close before `limit`.
 */
export function scanEmbedded(text: string, at: number, limit: number): number {
  if (!/[{[]/.test(text.charAt(at))) {
    return -1;
  }
  let depth = 0;
  for (let offset = at; offset < limit; offset++) {
    const char = text.charAt(offset);
    if (char === '{' || char === '[') {
      depth++;
      if (depth > DEEPEST) {
        return -1;
      }
    } else if (char === '}' || char === ']') {
      depth--;
      if (depth === 0) {
        const behind = offset + 1 + (/^\s{0,80}/.exec(text.slice(offset + 1, offset + 81))?.[0].length ?? 0);
        return text.charAt(behind) === '"' ? behind : -1;
      }
    }
  }
  return -1;
}
