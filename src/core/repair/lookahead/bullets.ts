/** What stands before the points of a list, the lines of a chat or a table, or of a listing: a source for patterns. */
export const BULLET = String.raw`(?:[-*+•●○◦‣▪–—·>|│]|\d{1,4}[.):]|[a-z][.)]|\[\d{1,2}:\d\d(?::\d\d)?\])`;

const ALONE = new RegExp(`^${BULLET}$`);

/** Whether words are nothing but the mark of a quotation, a list or a table, which belongs to the document. */
export function isBullet(words: string): boolean {
  return /^[>\s]+$/.test(words) || ALONE.test(words);
}
