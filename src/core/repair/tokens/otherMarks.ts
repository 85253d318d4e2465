import { insert, replace } from '../../text/edit';
import type { Costs } from '../budget/costs';
import type { DamageKind } from '../kinds/kind';
import { missingClosingQuote, singleQuote, smartQuote } from '../kinds/quotes';
import { nameStandsAt } from '../lookahead/lookahead';
import { endsInRoom } from './endsInRoom';
import { follows } from './follows';
import { bareMembersIn, countOf, type Reading, type Role } from './lexeme';
import { openEnds } from './openEnds';
import type { Page } from './page';
import { reportOf } from './reports';
import { textLexeme } from './texts';

/** What may close a text, by the mark that opens it. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”"“',
  '”': '”"“',
  '„': '“”"',
  '‟': '”"',
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
const BEFORE_COLON = /[\w$-][\w$.: -]{0,127}?(?=\s{0,40}(?::(?![/:])|=>))/y;
/** How far the end of a text is looked for, how many marks are tried, and how many fitting ones make readings. */
const REACH = 65_536;
const MOST_MARKS = 32;
/** How far a mark of its own kind is looked for in a text without an end. */
const NEAR = 8192;
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
  let [tried, fitting] = [0, 0];
  let plain = false;
  for (const end of marksIn(page, at, limit)) {
    const fits = closes(page, at, end, role);
    plain ||= fits && tried === 0;
    if (fits || (tried === 0 && endsBefore(page, at, end))) {
      const cost = costs.otherMarks + fitting * costs.oddInner + innerCost(page.text, at, end, role, costs);
      found.push(closed(page, at, end, cost, costs));
      fitting += fits ? 1 : 0;
    }
    if (++tried >= MOST_MARKS || fitting >= most) {
      break;
    }
  }
  if (plain || room < costs.quote) {
    return found;
  }
  return [...found, ...(role === 'name' ? unclosedName(page, at, costs) : unclosed(page, at, role, costs, room))];
}

/** A single mark that is no apostrophe. */
const OWN_MARK = /(?<!\\)'(?<![\p{L}\p{N}]'(?=[\p{L}\p{N}]))/gu;
const NEXT_ELEMENT = /,\s{0,9}'|'\s{0,9},/;

/** Whether a single mark is none inside a word, and no text of code that goes on in another one behind. */
function endsBefore(page: Page, at: number, end: number): boolean {
  const { text } = page;
  const own = text.charAt(at) === "'" && text.slice(end - 1, end + 2).search(OWN_MARK) === 1;
  return own && text.charAt(page.space(end + 1)) !== "'";
}

/** What it costs that marks of its own kind stand inside a text: another entry may begin at each. Names have none. */
function innerCost(text: string, at: number, end: number, role: Role, costs: Costs): number {
  const content = text.charAt(at) === "'" ? text.slice(at + 1, end) : '';
  const marks = countOf(content, OWN_MARK);
  if (marks === 0) {
    return 0;
  }
  const more =
    role === 'name' ? costs.quote : role === 'element' && NEXT_ELEMENT.test(content) ? costs.foldedElement : 0;
  return marks * costs.inner + (marks % 2) * costs.oddInner + more;
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
  const next = page.blanks(at);
  return page.text.slice(at, next).includes('\n') && nameStandsAt(page.text, next);
}

function closed(page: Page, at: number, end: number, cost: number, costs: Costs): Reading {
  const { text } = page;
  const edits = [replace(at, at + 1, '"'), ...(text.charAt(end) === '"' ? [] : [replace(end, end + 1, '"')])];
  const opening = reportOf(kindOf(text, at), at, end + 1, edits);
  return textLexeme(page, costs, {
    start: at + 1,
    contentEnd: end,
    end: end + 1,
    cost,
    opening: [opening],
    inside: { quotes: 'escape', otherMarks: text.charAt(end) !== '"' },
  });
}

function kindOf(text: string, at: number): DamageKind {
  return text.charAt(at) === "'" ? singleQuote : smartQuote;
}

/** A name that lacks its closing mark, or in which the text breaks off. */
function unclosedName(page: Page, at: number, costs: Costs): Reading[] {
  const name = page.match(CUT_NAME, at + 1)?.[0] ?? page.match(BEFORE_COLON, at + 1)?.[0] ?? '';
  return name === '' ? [] : [withoutEnd(page, at, at + 1 + name.length, costs)];
}

/** The closing mark is missing: the text ends with its line, or where a straight one would. */
function unclosed(page: Page, at: number, role: Role, costs: Costs, room: number): Reading[] {
  const line = page.lineEnd(at, at + REACH);
  const quote = page.nextQuote(at + 1, line);
  const own =
    page.text.charAt(at) === "'" ? at + 1 + ownMarkIn(page.text.slice(at + 1, Math.min(line, at + NEAR))) : line;
  const stop = Math.min(quote < 0 ? line : quote, own < at + NEAR ? own : line);
  const ends = openEnds(page, at + 1, stop, role);
  return endsInRoom(page, at + 1, [...ends, ...brokenOffJson(page, at + 1)], room, (end) =>
    withoutEnd(page, at, end, costs),
  );
}

/** Where a single mark stands in a text that is no apostrophe; beyond it for none. */
function ownMarkIn(text: string): number {
  const found = text.search(OWN_MARK);
  return found < 0 ? text.length : found;
}

function withoutEnd(page: Page, at: number, end: number, costs: Costs): Reading {
  const { text } = page;
  const opening = reportOf(kindOf(text, at), at, end, [replace(at, at + 1, '"')]);
  const from = Math.max(at, end - 1);
  const closing = reportOf(missingClosingQuote, from, end, [insert(end, '"')], text.slice(at, Math.min(end, at + 61)));
  const cost = costs.quote + bareMembersIn(text, at, text.slice(at, end)) * costs.foldedName;
  const shape = { start: at + 1, contentEnd: end, end, cost };
  return textLexeme(page, costs, { ...shape, opening: [opening], closing: [closing] });
}

const JSON_BEGINS = /[{[]\s{0,200}["'{[]/y;

/** JSON in a text with which the whole breaks off. */
function brokenOffJson(page: Page, start: number): number[] {
  const end = page.text.trimEnd().length;
  return page.match(JSON_BEGINS, start) && end - start <= REACH ? [end] : [];
}
