import type { Page } from '../tokens/page';

/** Three words in a row are a sentence, and a fence ends a code block: no sample goes on behind either. */
const PROSE = /(?!\/[/*]|#|\.\.|…|<|\()(?:```|~~~|[^\s"“”{}[\],:]{1,200}(?:[ \t]{1,80}[^\s"“”{}[\],:]{1,200}){2})/y;
/** A member or a closing bracket: the value goes on. */
const GOES_ON = /"[\w$.-]{1,128}"[ \t]*:|[}\]]/y;
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
  const line = page.lineEnd(at, at + REACH);
  const next = page.space(line);
  return next <= line || page.match(GOES_ON, next) === null;
}
