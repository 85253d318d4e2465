import type { Page } from './page';

/** A sign that begins no value by itself, directly before a word: it stands in place of a quotation mark. */
const FOREIGN_MARK = /[^\p{L}\p{N}\s"“”'‘’{}[\],:<$/*_.~+-](?=[\p{L}\p{N}])|[-*+~](?=[\p{L}])/uy;

export function replacesMark(page: Page, at: number): boolean {
  return page.match(FOREIGN_MARK, at) !== null;
}
