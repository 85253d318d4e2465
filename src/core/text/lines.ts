const LINE_FEED = 0x0a;

/** Where the line begins that holds `at`; `from` where it begins before that. */
export function lineStart(text: string, at: number, from = 0): number {
  const first = Math.max(0, from);
  return first + text.slice(first, at).lastIndexOf('\n') + 1;
}

/** The offset of the next line break from `at`; `limit` if there is none before it. */
export function lineEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && text.charCodeAt(end) !== LINE_FEED) {
    end++;
  }
  return end;
}
