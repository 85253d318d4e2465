import { remove, replace } from '../../text/edit';
import type { Costs } from '../budget/costs';
import { placeholder, placeholderValue } from '../kinds/values';
import { DOTS } from '../lookahead/lookahead';
import type { Skipped } from './lexeme';
import type { Page } from './page';
import { reportOf } from './reports';
import { wholeLineStart } from './wholeLine';

/** Dots, perhaps with words around them or in brackets: `..additional entries`, `... more ...`, `...10`, `(...)`, `. . .`, `…`. */
const WITH_DOTS = new RegExp(
  String.raw`\(?[ \t]{0,40}${DOTS}[. \t…]{0,200}(?:[^\s"“”{}[\],:.…][^"“”{}[\],:\n.…]{0,80})?(?:${DOTS}[. \t…]{0,200})?\)?(?=[ \t]{0,40}(?:["'“{}[\],:\n\r]|$))`,
  'y',
);
/** Words that say the same without dots, in brackets: `<additional entries>`, `(truncated)`. */
const WORDS =
  /(?:<|\()[ \t]*(?:snip|snipped|truncated|omitted|additional|more|other|etc)\b[^<>()"{}[\]\n]{0,60}(?:>|\))|-{2,9}[ \t]*(?:snip|snipped|cut|truncated|omitted|more)\b[^<>()"{}[\]\n]{0,60}?-{2,9}/iy;
/** `{ ... }` and `[…]` where an entry stands. */
const IN_BRACKETS = new RegExp(String.raw`[[{]\s{0,80}${DOTS}[^"“”'{}[\],:\n]{0,60}\s{0,80}[\]}]`, 'y');

/** A placeholder for entries or for a value left out. */
export function placeholdersAt(page: Page, at: number, costs: Costs): Skipped[] {
  const found = page.match(WITH_DOTS, at) ?? page.match(WORDS, at);
  if (found) {
    const end = at + found[0].trimEnd().length;
    const removal = [remove(wholeLineStart(page.text, at, end), end)];
    const report = reportOf(placeholder, at, end, removal, found[0].trim());
    const entry = isCut(page.text, at, end) ? { ...report, certain: false } : report;
    const value = reportOf(placeholderValue, at, end, [replace(at, end, 'null')], found[0].trim());
    return [
      { end, cost: costs.dots, reports: [entry], content: '', instead: false },
      { end, cost: costs.dots + costs.emptyCloser, reports: [value], content: 'null', instead: true },
    ];
  }
  const bracketed = page.match(IN_BRACKETS, at)?.[0];
  if (!bracketed) {
    return [];
  }
  const end = at + bracketed.length;
  const report = reportOf(placeholder, at, end, [remove(wholeLineStart(page.text, at, end), end)], bracketed);
  return [{ end, cost: costs.form, reports: [report], content: '', instead: false }];
}

/** `"us-east-1"...eName"`: whether the dots stand for a part of the text, and what follows is the rest of a name or value. */
function isCut(text: string, start: number, end: number): boolean {
  return /["”'’\w]/.test(text.charAt(start - 1)) && /^[.…]+[\p{L}\p{N}]/u.test(text.slice(start, end));
}
