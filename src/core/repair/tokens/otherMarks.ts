import { insert, replace } from '../../text/edit';
import type { Costs } from '../budget/costs';
import { singleQuote, smartQuote } from '../kinds/quotes';
import { nameStandsAt } from '../lookahead/lookahead';
import { endsInRoom } from './endsInRoom';
import { follows } from './follows';
import type { Reading, Role } from './lexeme';
import { openEnds } from './openEnds';
import type { Page } from './page';
import { reportOf } from './reports';
import { textLexeme } from './texts';

/** What may close a text, by the mark that opens it. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”"“',
  '”': '”"“',
  '„': '“”"',
  '«': '»"«',
  '»': '«"»',
  '＂': '＂"',
  '‘': "’‘'",
  '’': "’‘'",
  '`': '`"',
  "'": "'’",
};

/** The next character of a text that may close it, or hides the one behind it. */
const NEXT: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(CLOSERS).map(([open, closers]) => [open, new RegExp(`[${closers}\\\\]`, 'g')]),
);

const CUT_NAME = /[\w$-]{1,128}(?=\s{0,40}(?:\.\.|…|$))/y;
/** How far the end of a text is looked for, how many marks are tried, and how many fitting ones make readings. */
const REACH = 65_536;
const MOST_MARKS = 32;
const MOST_FITTING = 2;
/** What opens a value behind a name without a colon. */
const VALUE_BEHIND =
  /[ \t]{0,9}[=;]?[ \t]{0,9}(?:["“'][\w.:/-]{0,128}["”']|[{[]|\d|(?:true|false|null|nil|None|True|False)\b)/y;

export function isOtherMark(char: string): boolean {
  return Object.hasOwn(CLOSERS, char);
}

/**
 * The readings of a text that opens with another mark than the straight one: typographic, single, a backtick, a guillemet. Those dearer than
 * `room` may be left out.
 */
export function otherwiseQuotedTexts(page: Page, at: number, role: Role, costs: Costs, room: number): Reading[] {
  const limit = role === 'name' ? page.lineEnd(at, at + REACH) : Math.min(page.length, at + REACH);
  const found: Reading[] = [];
  const most = role === 'name' || room < costs.otherMarks + costs.oddInner ? 1 : MOST_FITTING;
  let tried = 0;
  for (const end of marksIn(page, at, limit)) {
    if (closes(page, at, end, role)) {
      found.push(closed(page, at, end, found.length, costs));
    }
    if (++tried >= MOST_MARKS || found.length >= most) {
      break;
    }
  }
  if (found.length > 0 || room < costs.bareValue) {
    return found;
  }
  return role === 'name' ? cutName(page, at, costs) : unclosed(page, at, role, costs, room);
}

/** Where marks stand that may close the text that opens at `at`. */
function* marksIn({ text }: Page, at: number, limit: number): Generator<number> {
  const next = NEXT.get(text.charAt(at)) as RegExp;
  const content = text.slice(at + 1, limit);
  for (let from = 0; from < content.length; ) {
    next.lastIndex = from;
    const found = next.exec(content);
    if (!found) {
      return;
    }
    const hidden = found[0] === '\\';
    from = found.index + (hidden ? 2 : 1);
    if (!hidden) {
      yield at + 1 + found.index;
    }
  }
}

function closes(page: Page, at: number, end: number, role: Role): boolean {
  const straight = page.text.charAt(end) === '"';
  const content = page.text.slice(at + 1, end);
  if (straight && (content.trim() !== content || content === '')) {
    return false;
  }
  return follows(page, end + 1, role) || behindMissingComma(page, end + 1, role);
}

/** A name without its colon, or a value without its comma on a line of its own. */
function behindMissingComma(page: Page, at: number, role: Role): boolean {
  if (role === 'name') {
    return page.match(VALUE_BEHIND, at) !== null;
  }
  const next = page.space(at);
  return page.text.slice(at, next).includes('\n') && nameStandsAt(page.text, next);
}

function closed(page: Page, at: number, end: number, index: number, costs: Costs): Reading {
  const { text } = page;
  const edits = [replace(at, at + 1, '"'), ...(text.charAt(end) === '"' ? [] : [replace(end, end + 1, '"')])];
  const opening = reportOf(text.charAt(at) === "'" ? singleQuote : smartQuote, at, end + 1, edits);
  return textLexeme(page, costs, {
    start: at + 1,
    contentEnd: end,
    end: end + 1,
    cost: costs.otherMarks + index * costs.oddInner,
    opening: [opening],
    inside: { quotes: 'escape', otherMarks: text.charAt(end) !== '"' },
  });
}

/** A name in which the text breaks off. */
function cutName(page: Page, at: number, costs: Costs): Reading[] {
  const end = at + 1 + (page.match(CUT_NAME, at + 1)?.[0].length ?? 0);
  const edits = [replace(at, at + 1, '"'), insert(end, '"')];
  const report = reportOf(page.text.charAt(at) === "'" ? singleQuote : smartQuote, at, end, edits);
  return end === at + 1
    ? []
    : [textLexeme(page, costs, { start: at + 1, contentEnd: end, end, cost: costs.bareValue, opening: [report] })];
}

/** The closing mark is missing: the text ends with its line, or where a straight one would. */
function unclosed(page: Page, at: number, role: Role, costs: Costs, room: number): Reading[] {
  const line = page.lineEnd(at, at + REACH);
  const quote = page.nextQuote(at + 1, line);
  const kind = page.text.charAt(at) === "'" ? singleQuote : smartQuote;
  const ends = openEnds(page, at + 1, quote < 0 ? line : quote, role);
  return endsInRoom(page, at + 1, [...ends, ...brokenOffJson(page, at + 1)], room, (end) =>
    textLexeme(page, costs, {
      start: at + 1,
      contentEnd: end,
      end,
      cost: costs.bareValue,
      opening: [reportOf(kind, at, end, [replace(at, at + 1, '"'), insert(end, '"')])],
    }),
  );
}

const JSON_BEGINS = /[{[]\s{0,200}["'{[]/y;

/** JSON in a text with which the whole breaks off. */
function brokenOffJson(page: Page, start: number): number[] {
  const end = page.text.trimEnd().length;
  return page.match(JSON_BEGINS, start) && end - start <= REACH ? [end] : [];
}
