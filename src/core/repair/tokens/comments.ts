import { remove } from '../../text/edit';
import type { Costs } from '../budget/costs';
import { comment } from '../kinds/strayTexts';
import { countOf, RECORD_BEGINNINGS, type Skipped } from './lexeme';
import type { Page } from './page';
import { reportOf } from './reports';
import { wholeLineStart } from './wholeLine';

/** No comment in a sample is longer. */
const LONGEST_BLOCK = 4096;
const LONGEST_LINE = 65_536;

/**
 * The comment that begins at an offset. What it would take with it has a price: quotation marks and brackets that may be the record's, and
 * above all the beginning of another record.
 */
export function commentsAt(page: Page, at: number, costs: Costs): Skipped[] {
  const end = commentEnd(page, at);
  if (end < 0) {
    return [];
  }
  const line = wholeLineStart(page.text, at, end);
  const start = line < at ? line : withBlanksBefore(page.text, at);
  const cost = costOf(page, at, end, costs);
  const text = page.text.slice(at, end);
  const report = reportOf(comment, at, end, [remove(start, end)], text.slice(0, 60));
  const certain = !MAY_BE_DATA.test(text);
  return [{ end, cost, reports: [certain ? report : { ...report, certain }], content: '', instead: false }];
}

/** A name or value with its colon, or an address without its scheme: rather cut off from the record than a remark on it. */
const MAY_BE_DATA = /["”]\s{0,40}(?::|=>)|:\s{0,40}["“]|^\/\/[\w-]{1,63}\.[\w.-]{1,128}(?:[/:?]|$)/;

function commentEnd(page: Page, at: number): number {
  const { text } = page;
  const char = text.charAt(at);
  if (char === '/' && text.charAt(at + 1) === '*') {
    return page.blockEnd(at, LONGEST_BLOCK);
  }
  if (char !== '#' && !(char === '/' && text.charAt(at + 1) === '/')) {
    return -1;
  }
  const line = page.lineEnd(at, at + LONGEST_LINE);
  if (line - at >= LONGEST_LINE) {
    return -1;
  }
  return text.charAt(line - 1) === '\r' ? line - 1 : line;
}

/** A name with its colon: rather an entry of the record than a remark on it. */
const MEMBER = /["”]\s{0,40}(?::|=>)/g;

function costOf(page: Page, at: number, end: number, costs: Costs): number {
  const { text } = page;
  const content = text.slice(at, end);
  const block = content.startsWith('/*');
  const crossed = countOf(content, RECORD_BEGINNINGS) * costs.cross;
  const form = countOf(content, /"/g) * costs.commentQuote + countOf(content, /[{}[\]]/g) * costs.commentBracket;
  const sign = (content.startsWith('#') ? costs.commentBehind : 0) + countOf(content, MEMBER) * costs.foldedName;
  if (page.column(at) >= 0) {
    return costs.comment + sign + crossed + (block ? form : Math.min(form, 2 * costs.comment));
  }
  const apart = /[\s,{}[\]"]/.test(text.charAt(at - 1));
  return costs.comment + sign + crossed + form + (apart ? costs.commentBehind : costs.commentInWord);
}

/** A comment behind an entry goes with the blanks before it. */
function withBlanksBefore(text: string, at: number): number {
  let start = at;
  while (/[ \t]/.test(text.charAt(start - 1))) {
    start--;
  }
  return start;
}
