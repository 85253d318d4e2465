import { foreignLiteral } from '../../damages/foreignLiteral';
import { singleQuote } from '../../damages/singleQuote';
import { remove, replace } from '../../machine/report';
import type { Costs } from '../costs';
import { follows } from './follows';
import { countOf, type Reading, type Role } from './lexeme';
import { isOtherMark, otherwiseQuotedTexts } from './otherMarks';
import type { Page } from './page';
import { quotedTexts } from './quotedText';
import { reportOf } from './reports';

/** `ISODate(`, `(` and `u`: what code has around or before a text. */
const CONSTRUCTOR = /(?:[A-Za-z_][\w.]{0,40})?\(\s{0,80}(?=["'])/y;
const PREFIX = /[uUbBrR]{1,2}(?=["'])/y;
const CLOSER = /\s{0,80},?\s{0,80}\)/y;
/** The text in the constructor is looked at by itself: what follows it is a parenthesis. */
const PLAIN_TEXT = /"[^"\\\u0000-\u001f]{0,2000}"|'[^'\\\u0000-\u001f"]{0,2000}'/y;

/** A text within a constructor or parentheses, or with the prefix of a Python text: what is around it is the code's. */
export function wrappedTexts(page: Page, at: number, role: Role, costs: Costs): Reading[] {
  return [...prefixedTexts(page, at, role, costs), ...inParentheses(page, at, costs)];
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
  return textsAt(page, start, role, costs).map((text) => ({
    ...text,
    cost: text.cost + costs.badEscape,
    reports: [report, ...text.reports],
  }));
}

function textsAt(page: Page, at: number, role: Role, costs: Costs): Reading[] {
  return isOtherMark(page.text.charAt(at))
    ? otherwiseQuotedTexts(page, at, role, costs)
    : quotedTexts(page, at, role, costs);
}

function inParentheses(page: Page, at: number, costs: Costs): Reading[] {
  const opener = page.match(CONSTRUCTOR, at)?.[0];
  const start = at + (opener?.length ?? 0);
  const found = opener && page.match(PLAIN_TEXT, start)?.[0];
  const closer = found && page.match(CLOSER, start + found.length)?.[0];
  if (!opener || !found || !closer) {
    return [];
  }
  const textEnd = start + found.length;
  const end = textEnd + closer.length;
  const edits = [remove(at, start), remove(textEnd, end)];
  const around = reportOf(foreignLiteral, at, end, edits, page.text.slice(at, end));
  const marks = [replace(start, start + 1, '"'), replace(textEnd - 1, textEnd, '"')];
  const single = found.startsWith("'") ? [reportOf(singleQuote, start, textEnd, marks)] : [];
  return [{ end, cost: costs.foreign, reports: [around, ...single], content: found.slice(1, -1) }];
}

/** `'a' 'b'`: texts side by side, which code reads as one. */
const ADJACENT =
  /'(?:[^'\\\n]|\\.){0,4000}'(?:\s{1,400}'(?:[^'\\\n]|\\.){0,4000}'){1,200}|"(?:[^"\\\n]|\\.){0,4000}"(?:\s{1,400}"(?:[^"\\\n]|\\.){0,4000}"){1,200}/y;
const JUNCTION = /(['"])\s+\1/g;

/** Texts side by side as the value of a member. */
export function adjacentTexts(page: Page, at: number, role: Role, costs: Costs): Reading[] {
  const found = role === 'value' ? page.match(ADJACENT, at)?.[0] : undefined;
  const end = at + (found?.length ?? 0);
  if (!found || !found.includes('\n') || !follows(page, end, role)) {
    return [];
  }
  const joins = [...found.matchAll(JUNCTION)].map(({ index, 0: join }) => remove(at + index, at + index + join.length));
  const report = reportOf(foreignLiteral, at, end, joins, found);
  const marks = [replace(at, at + 1, '"'), replace(end - 1, end, '"')];
  const single = found.startsWith("'") ? [reportOf(singleQuote, at, end, marks)] : [];
  const content = found.slice(1, -1).replaceAll(JUNCTION, '');
  return [{ end, cost: costs.foreign + joins.length * costs.badEscape, reports: [...single, report], content }];
}
