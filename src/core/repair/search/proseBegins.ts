import type { Page } from '../tokens/page';

/** Three words in a row are a sentence, and a fence ends a code block: no sample goes on behind either. A name before a hash rocket begins none. */
const PROSE =
  /(?!\/[/*]|#|\.\.|…|<|\(|['"‘]?[\w$.-]{1,128}['"’]?[ \t]{0,9}=>)(?:```|~~~|[^\s"“”{}[\],:]{1,200}(?:[ \t]{1,80}[^\s"“”{}[\],:]{1,200}){2})/y;
/** A member or a closing bracket: the value goes on. */
const GOES_ON = /"[\w$.-]{1,128}"[ \t]*:|[}\]]/y;
/** A line of words without any sign of JSON. */
const WORDS = /[^"“”{}[\]`~\n]{1,120}(?=\r?\n)/y;
const MOST_LINES = 4;
/** How far the next line is looked for. */
const REACH = 400;

/** Whether prose begins at an offset, or the end of a code block, so that an open value breaks off before it. */
export function proseBeginsAt(page: Page, at: number, depth: number): boolean {
  if (page.column(at) < 0 || !page.match(PROSE, at)) {
    return false;
  }
  if (depth === 0 || /[`~]/.test(page.text.charAt(at))) {
    return true;
  }
  return !goesOnBehind(page, at);
}

/** Whether the value goes on behind the line at `at`, or a few more without a sign of JSON: the foot and the head of two pages. */
function goesOnBehind(page: Page, at: number): boolean {
  let line = page.lineEnd(at, at + REACH);
  for (let count = 0; count < MOST_LINES; count++) {
    const next = page.space(line);
    if (next <= line || page.match(GOES_ON, next)) {
      return next > line;
    }
    if (!page.match(WORDS, next)) {
      return false;
    }
    line = page.lineEnd(next, next + REACH);
  }
  return false;
}
