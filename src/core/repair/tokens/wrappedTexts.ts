import { remove } from '../../text/edit';
import type { Costs } from '../budget/costs';
import { foreignLiteral } from '../kinds/values';
import { follows } from './follows';
import { joinedTexts } from './joinedTexts';
import { countOf, type Reading, type Role } from './lexeme';
import { isOtherMark, otherwiseQuotedTexts } from './otherMarks';
import type { Page } from './page';
import { quotedTexts } from './quotedText';
import { reportOf } from './reports';

/** `ISODate(`, `(` and `u`: what code has around or before a text. */
const CONSTRUCTOR = /(?:[A-Za-z_][\w.]{0,40})?\(\s{0,80}(?=["'])/y;
const PREFIX = /[uUbBrR]{1,2}(?=["'])/y;
const CLOSER = /\s{0,80},?\s{0,80}\)/y;
/** A text within a constructor or parentheses, or with the prefix of a Python text: what is around it is the code's. */
export function wrappedTexts(page: Page, at: number, role: Role, costs: Costs): Reading[] {
  return [...prefixedTexts(page, at, role, costs), ...constructedTexts(page, at, costs)];
}

/** How far around other texts with such a prefix are looked for: a letter against one text only may be part of it. */
const AROUND = 240;
const PREFIXED = /[\s{[(,:][uUbBrR]{1,2}["']/g;

function isUsedAround(text: string, at: number): boolean {
  return countOf(text.slice(Math.max(0, at - AROUND), at + AROUND), PREFIXED) > 1;
}

/** `u'eventName'` and `b"…"`. */
export function prefixedTexts(page: Page, at: number, role: Role, costs: Costs): Reading[] {
  const prefix = page.match(PREFIX, at)?.[0];
  if (!prefix || !isUsedAround(page.text, at)) {
    return [];
  }
  const start = at + prefix.length;
  const report = reportOf(foreignLiteral, at, start, [remove(at, start)], prefix);
  return textsAt(page, start, role, costs).map(({ end, cost, reports, content }) => ({
    end,
    cost: cost + costs.prefix,
    reports: [report, ...reports],
    content,
  }));
}

function textsAt(page: Page, at: number, role: Role, costs: Costs): Reading[] {
  return isOtherMark(page.text.charAt(at))
    ? otherwiseQuotedTexts(page, at, role, costs, Number.POSITIVE_INFINITY)
    : quotedTexts(page, at, role, costs, Number.POSITIVE_INFINITY);
}

/** `ISODate("…")` and a text in parentheses. */
export function constructedTexts(page: Page, at: number, costs: Costs): Reading[] {
  const opener = page.match(CONSTRUCTOR, at)?.[0];
  const joined = opener === undefined ? undefined : joinedTexts(page, at + opener.length);
  const closer = joined && page.match(CLOSER, joined.end)?.[0];
  if (opener === undefined || !joined || closer === undefined) {
    return [];
  }
  const start = at + opener.length;
  const end = joined.end + closer.length;
  const edits = [remove(at, start), ...joined.joins, remove(joined.end, end)];
  const around = reportOf(foreignLiteral, at, end, edits, page.text.slice(at, end));
  return [{ end, cost: costs.foreign, reports: [around, ...joined.marks], content: joined.content }];
}

/** `"a" + "b"`, and `'a' 'b'` on two lines as the value of a member: texts that code reads as one. */
export function adjacentTexts(page: Page, at: number, role: Role, costs: Costs): Reading[] {
  const joined = joinedTexts(page, at);
  const meant = joined && (joined.added || (joined.overLines && role === 'value'));
  if (!meant || !follows(page, joined.end, role)) {
    return [];
  }
  const { end, joins, marks, content } = joined;
  const report = reportOf(foreignLiteral, at, end, joins, page.text.slice(at, end));
  return [{ end, cost: costs.foreign + joins.length * costs.badEscape, reports: [...marks, report], content }];
}
