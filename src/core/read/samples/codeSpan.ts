/** Backticks before a bracket, with the space that Markdown takes away there. */
const OPENING = /(?<!`)(`{1,9}) ?$/;
/** No code span is longer. */
const LONGEST = 262_144;

/** The content of a code span in the middle of a line, such as `{"a": 1}` between backticks. */
export interface CodeSpan {
  readonly end: number;
  /** Behind the backticks that close it. */
  readonly behind: number;
}

/**
 * The code span whose content begins at `start`; undefined when no backticks stand before it, or none behind it in the same paragraph.
 * @param soundEnd where the JSON value at `start` ends if it is sound, -1 otherwise: backticks inside it close nothing.
 */
export function codeSpanAt(text: string, start: number, limit: number, soundEnd: number): CodeSpan | undefined {
  const mark = OPENING.exec(text.slice(Math.max(0, start - 12), start))?.[1];
  if (!mark) {
    return undefined;
  }
  const closing = new RegExp(String.raw`(?<!\`)\`{${mark.length}}(?!\`)|\n[ \t]*\r?(?=\n)`, 'g');
  closing.lastIndex = Math.max(start, soundEnd);
  const near = text.slice(0, Math.min(limit, closing.lastIndex + LONGEST));
  const found = closing.exec(near);
  return found?.[0].startsWith('`') ? { end: found.index, behind: found.index + found[0].length } : undefined;
}
