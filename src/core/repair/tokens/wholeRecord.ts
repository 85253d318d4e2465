import { isRecordField, OPENING, wholeFields } from '../../facts/facts';
import { scanMembers } from '../../json/memberScan';
import { matchAt } from '../lookahead/lookahead';
import type { Page } from './page';

/** What follows shows that the object ends where it seems to. */
const ENDS_WELL = /\s*(?:,\s*\{|\]|$)|[ \t\r]*\n\s*\{/y;
/** The name of a member behind an object, with whatever brackets and commas stand between. */
const NEXT_NAME = /[\s,}\]]{0,200}["“'‘]?([\w$.-]{1,128})["”'’]?\s{0,20}(?::|=>)/y;
const NAMES = /["“]([\w$.-]{1,128})["”]\s{0,20}(?::|=>)/g;
/** Where another record begins, in whatever order its members are: behind the end of an object. */
const NEXT_RECORD = new RegExp(String.raw`${OPENING}|\}[\s,]{0,400}\{`);
/** So much of what follows is looked at. */
const NEAR = 2048;

/**
 * Whether the sound object in `[start, end)` is to be taken whole: what follows shows that it ends there, or nothing is missing in it and
 * what follows is none of its fields. Else a bracket may close it too early.
 */
export function mayEndWhole(page: Page, start: number, end: number): boolean {
  return endsBefore(page, end) || isCompleteRecord(page.text, start, end);
}

/** Whether an element that ends at `end` stands before another one, the end of their list or that of the text. */
export function endsBefore(page: Page, end: number): boolean {
  return page.match(ENDS_WELL, end) !== null;
}

/** Whether the sound object in `[start, end)` has what every record has, and nothing behind it looks like a field that it lacks. */
export function isCompleteRecord(text: string, start: number, end: number): boolean {
  const names = new Set<string>();
  for (const { nameStart, nameEnd } of scanMembers(text, start, end)) {
    names.add(text.slice(nameStart + 1, nameEnd - 1));
  }
  return wholeFields().every((name) => names.has(name)) && !lacksNext(text, end, names);
}

/** Whether what follows begins with a field that a record lacks, and goes on with none that it has: those would be of another one. */
function lacksNext(text: string, end: number, names: ReadonlySet<string>): boolean {
  const next = matchAt(NEXT_NAME, text, end)?.[1];
  if (next === undefined || !isRecordField(next) || names.has(next)) {
    return false;
  }
  const [near = ''] = text.slice(end, end + NEAR).split(NEXT_RECORD, 1);
  return ![...near.matchAll(NAMES)].some(([, name = '']) => isRecordField(name) && names.has(name));
}
