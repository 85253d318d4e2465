/**
 * White space that is not JSON's, characters without width and those that control what shows a text, as the inside of a class: nobody sees them, and
 * programs that show, copy or convert a text put them between its tokens. One place says which these are, so that what one part of the reader steps
 * over is no obstacle to another.
 */
export const UNSEEN = String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0085\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff`;

/** White space of any kind, and what is not seen. */
export const BLANK = String.raw`[\s${UNSEEN}]`;

/** The end of a line as web pages write it: what copies a page's source puts it before each break. */
export const LINE_TAG = '<[bB][rR] ?/?>';

const OTHER = new RegExp(`[${UNSEEN}]`);

/** Whether a character is one of those, or a blank or a tab: what may stand in a line before and behind its tokens. */
export function isBlankInLine(char: string): boolean {
  return char === ' ' || char === '\t' || ((char > '~' || char < ' ') && OTHER.test(char));
}

/** The same of any such character, ends of lines included. */
export function isBlank(char: string): boolean {
  return char === '\n' || char === '\r' || isBlankInLine(char);
}
