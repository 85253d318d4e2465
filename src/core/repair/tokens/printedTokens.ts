import { stringEnd } from '../../json/token';
import { insert, replace } from '../../text/edit';
import { COSTS } from '../budget/costs';
import { singleQuote } from '../kinds/quotes';
import { bareName } from '../kinds/values';
import type { Report } from '../reports/report';
import { literals } from './literals';
import type { Page } from './page';
import { reportOf } from './reports';
import { textLexeme } from './texts';

/** How a name or a text is written. */
export type Writing = 'double' | 'single' | 'bare';

/** One name, text or literal, where it ends, and what of it is no JSON. */
export interface PrintedToken {
  readonly end: number;
  readonly reports: readonly Report[];
  readonly writing: Writing;
}

const BARE = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
/** A text in single marks on one line, of which JSON understands each escape, or has only to lose the backslash before its mark. */
const SINGLE = /'((?:[^'\\\u0000-\u001f]|\\(?:["\\/bfnrt']|u[\da-fA-F]{4}))*)'/y;

/** A name as a program writes it: in marks, or without them where it is a word. */
export function printedName(page: Page, at: number): PrintedToken | undefined {
  return printedText(page, at) ?? printedWord(page, at);
}

function printedWord(page: Page, at: number): PrintedToken | undefined {
  const word = page.match(BARE, at)?.[0];
  const end = at + (word?.length ?? 0);
  const edits = [insert(at, '"'), insert(end, '"')];
  return word ? { end, reports: [reportOf(bareName, at, end, edits, word)], writing: 'bare' } : undefined;
}

/** A text, a number or a literal. */
export function printedScalar(page: Page, at: number): PrintedToken | undefined {
  const [literal] = literals(page, at, COSTS);
  return printedText(page, at) ?? (literal && { end: literal.end, reports: literal.reports, writing: 'bare' });
}

function printedText(page: Page, at: number): PrintedToken | undefined {
  if (page.text.charAt(at) === '"') {
    const end = stringEnd(page.text, at, page.length);
    return end < 0 ? undefined : { end, reports: [], writing: 'double' };
  }
  const text = page.match(SINGLE, at)?.[0];
  return text === undefined ? undefined : singleText(page, at, at + text.length);
}

function singleText(page: Page, start: number, end: number): PrintedToken {
  const marks = [replace(start, start + 1, '"'), replace(end - 1, end, '"')];
  const { reports } = textLexeme(page, COSTS, {
    start: start + 1,
    contentEnd: end - 1,
    end,
    cost: 0,
    opening: [reportOf(singleQuote, start, end, marks)],
    inside: { quotes: 'escape', otherMarks: true },
  });
  return { end, reports, writing: 'single' };
}
