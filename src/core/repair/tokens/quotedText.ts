import { insert, remove, replace } from '../../text/edit';
import type { Costs } from '../budget/costs';
import { missingClosingQuote, shiftedQuote, smartQuote, strayQuote } from '../kinds/quotes';
import { endsInRoom } from './endsInRoom';
import { follows } from './follows';
import { bareMembersIn, RECORD_BEGINNINGS, type Reading, type Role } from './lexeme';
import { openEnds } from './openEnds';
import type { Page } from './page';
import { reportOf } from './reports';
import { textLexeme } from './texts';

/** A text does not run on for longer than this without its quotation mark, and a name not for longer than that. */
const REACH = 1_048_576;
const NAME_REACH = 600;
/** How far marks inside a text are tried as its end, how many of them, and how many that fit. */
const NEAR = 4096;
const MOST_MARKS = 14;
const MOST_FITTING = 3;

/** Behind the next mark on the line of the straight one at `at`, if what follows shows that the text ends there; -1 else. */
export function plainEnd(page: Page, at: number, role: Role): number {
  const start = at + 1;
  const first = page.nextQuote(start, reachOf(page, start, role));
  const plain = first >= 0 && page.lineEnd(start, first + 1) > first && follows(page, first + 1, role);
  return plain ? first + 1 : -1;
}

function reachOf(page: Page, start: number, role: Role): number {
  return role === 'name' ? page.lineEnd(start, start + NAME_REACH) : Math.min(page.length, start + REACH);
}

/** The readings of a text that opens with the straight quotation mark at `at`: one where its end is plain. Those dearer than `room` may be left out. */
export function quotedTexts(page: Page, at: number, role: Role, costs: Costs, room: number): Reading[] {
  const start = at + 1;
  const reach = reachOf(page, start, role);
  const first = page.nextQuote(start, reach);
  const line = page.lineEnd(start, first < 0 ? start + REACH : first + 1);
  const closed = (quote: number, cost = 0): Reading =>
    textLexeme(page, costs, { start, contentEnd: quote, end: quote + 1, cost });
  if (first >= 0 && first < line && follows(page, first + 1, role)) {
    return [closed(first)];
  }
  const stop = first >= 0 && first < line ? first : line;
  const found = [
    ...endingAtMarks(page, start, first, reach, role, costs, room),
    ...pastedEnd(page, start, reach, role).map((quote) => closed(quote, costs.typeName)),
    ...smartEnd(page, start, first < 0 ? line : first, role, costs),
    ...doubledOpening(page, at, role, costs),
    ...doubledClosing(page, at, first, role, costs),
    ...(room < costs.quote ? [] : withoutEnd(page, start, stop, role, costs, room)),
    ...(role === 'name' && room >= costs.quote ? shiftedEnd(page, at, costs) : []),
  ];
  return role !== 'name' && stop === first ? [...found, ...movedEnd(page, start, first, costs)] : found;
}

/** JSON in a text, with its marks escaped: one that is not has lost its backslash. */
const ESCAPED = /\s{0,9}[{[]\s{0,30}(?:\\{1,15}"|[}\]])/y;

/** The text ends at one of the marks; those before it are inside, and one of them is stray where their number is odd. */
function endingAtMarks(
  page: Page,
  start: number,
  first: number,
  reach: number,
  role: Role,
  costs: Costs,
  room: number,
): Reading[] {
  const found: Reading[] = [];
  const near = Math.min(reach, start + NEAR);
  let fitting = 0;
  let inner = 0;
  // What was pasted into a text costs less than all its marks.
  const most = /\s|[{[]/.test(page.text.charAt(start)) ? MOST_MARKS : Math.min(MOST_MARKS, room / costs.inner + 1);
  for (let quote = first; quote >= 0 && inner < most && fitting < MOST_FITTING; inner++) {
    const fits = follows(page, quote + 1, role);
    fitting += fits ? 1 : 0;
    if (fits || inner === 0) {
      const odd = inner % 2 === 1;
      found.push(
        textLexeme(page, costs, {
          start,
          contentEnd: quote,
          end: quote + 1,
          cost:
            (odd ? costs.oddInner : 0) + (inner > 0 ? innerCost(page.text.slice(start, quote + 1), role, costs) : 0),
          inside: { quotes: odd && page.match(ESCAPED, start) === null ? 'remove' : 'escape' },
        }),
      );
    }
    if (page.text.slice(start, quote).search(RECORD_BEGINNINGS) >= 0) {
      break;
    }
    quote = page.nextQuote(quote + 1, near);
  }
  return found;
}

/** Names have no marks inside, and a comma beside one rather separates two elements. */
function innerCost(content: string, role: Role, costs: Costs): number {
  if (role === 'name') {
    return costs.quote;
  }
  return role === 'element' && /,\s{0,9}"|"\s{0,9},/.test(content) ? costs.foldedElement : 0;
}

/** Marks before the one that opens a text. */
const DOUBLED = /"{2,16}[ \t]{1,4}"(?=[[{]\s{0,30}\\{1,15}")|"{2,16}(?!")/y;

/** `"CreateQueue"""`: further marks behind the one that closes the text. */
function doubledClosing(page: Page, at: number, first: number, role: Role, costs: Costs): Reading[] {
  const marks = first > at + 1 ? (page.match(DOUBLED, first)?.[0].length ?? 0) : 0;
  const end = first + marks;
  if (marks === 0 || !follows(page, end, role)) {
    return [];
  }
  const detail = page.text.slice(at + 1, Math.min(end - 1, at + 61));
  const closing = reportOf(strayQuote, first, end - 1, [remove(first, end - 1)], detail);
  const cost = costs.inner + (marks - 2) * costs.innerOfSingle;
  return [textLexeme(page, costs, { start: at + 1, contentEnd: first, end, cost, closing: [closing] })];
}

/** `""CreateQueue",`: further marks before the one that opens the text, as those of a text on several lines of Python. */
function doubledOpening(page: Page, at: number, role: Role, costs: Costs): Reading[] {
  const marks = page.match(DOUBLED, at)?.[0].length ?? 0;
  const start = at + marks;
  const quote = marks > 0 ? page.nextQuote(start, page.lineEnd(at, at + NEAR)) : -1;
  if (quote < 0 || !follows(page, quote + 1, role)) {
    return [];
  }
  const opening = reportOf(strayQuote, at, start, [remove(at, start - 1)], page.text.slice(at, at + 30));
  const cost = costs.inner + (marks - 2) * costs.innerOfSingle;
  return [textLexeme(page, costs, { start, contentEnd: quote, end: quote + 1, cost, opening: [opening] })];
}

/** JSON that was pasted into a text is no longer than this, as events and messages are: it is looked through for each text that begins so. */
const PASTED = 262_144;

/** JSON that was pasted into the text without escaping its marks: it ends behind its last bracket. */
function pastedEnd(page: Page, start: number, reach: number, role: Role): number[] {
  if (role === 'name' || !/[{[]/.test(page.text.charAt(start))) {
    return [];
  }
  const end = page.bracketEnd(start, Math.min(reach, start + PASTED));
  const quote = end < 0 ? -1 : page.space(end + 1);
  return page.text.charAt(quote) === '"' && follows(page, quote + 1, role) ? [quote] : [];
}

/** A typographic mark closes what a straight one opened. */
function smartEnd(page: Page, start: number, stop: number, role: Role, costs: Costs): Reading[] {
  const at = page.text.slice(start, stop).search(/[”“]/);
  const mark = start + at;
  if (at < 0 || !follows(page, mark + 1, role)) {
    return [];
  }
  const closing = reportOf(smartQuote, mark, mark + 1, [replace(mark, mark + 1, '"')]);
  return [
    textLexeme(page, costs, { start, contentEnd: mark, end: mark + 1, cost: costs.otherMarks, closing: [closing] }),
  ];
}

const WORD = /[\w$.-]{1,128}/y;
const BEFORE_COLON = /[^":{}\n]{1,128}?(?=\s{0,40}(?::|=>))/y;

/** The closing mark is missing. */
function withoutEnd(page: Page, start: number, stop: number, role: Role, costs: Costs, room: number): Reading[] {
  const open = (end: number, cost: number = costs.quote): Reading => {
    const from = role === 'name' ? start - 1 : Math.max(start - 1, end - 1);
    const detail = page.text.slice(start - 1, Math.min(end, start + 60));
    const closing = reportOf(missingClosingQuote, from, Math.max(end, from + 1), [insert(end, '"')], detail);
    const members = bareMembersIn(page.text, start, page.text.slice(start, end)) * costs.foldedName;
    return textLexeme(page, costs, { start, contentEnd: end, end, cost: cost + members, closing: [closing] });
  };
  if (role !== 'name') {
    return endsInRoom(page, start, openEnds(page, start, stop, role), room, (end) => open(end));
  }
  const word = page.match(WORD, start)?.[0].length ?? 0;
  const name = page.match(BEFORE_COLON, start)?.[0].length ?? 0;
  const ends = [...new Set([word, name])].filter((length) => length > 0);
  return ends.map((length) =>
    open(start + length, costs.quote + (follows(page, start + length, 'name') ? 0 : costs.emptyCloser)),
  );
}

const SHIFTED = /"([\w$.-]{1,128})(?::|=>)[ \t]{0,9}"(?=[ \t]{0,9}[\w[{"-])/y;
/** A name that lacks its closing mark only: the mark behind the colon opens the value. */
const VALUE_IN_MARKS = /"[\w$.-]{1,128}:[ \t]{0,9}"[^"\n]{0,2000}"[ \t]{0,9}[,\n}]/y;

/** `"accountId:" 111122223333`: the closing mark of a name stands behind the colon, which is taken with it. */
function shiftedEnd(page: Page, at: number, costs: Costs): Reading[] {
  const found = page.match(SHIFTED, at);
  const name = found?.[1];
  if (!found || name === undefined || page.match(VALUE_IN_MARKS, at)) {
    return [];
  }
  const end = at + found[0].length;
  const nameEnd = at + 1 + name.length;
  const report = reportOf(shiftedQuote, at, end, [insert(nameEnd, '"'), remove(end - 1, end)], name);
  return [{ end, cost: costs.quote, reports: [report], content: name, withColon: true }];
}

const BEHIND_MARK = /"[ \t]{0,2}[^\s"{}[\],:“”][^"{}[\],:\n]{0,80}?(?=\s*[,}\]\n]|$)/y;

/** `"8e4f3211"-d548,`: the closing mark stands too early. */
function movedEnd(page: Page, start: number, quote: number, costs: Costs): Reading[] {
  const length = page.match(BEHIND_MARK, quote)?.[0].length ?? 0;
  if (length === 0) {
    return [];
  }
  const end = quote + length;
  const single = length === 2 ? costs.emptyCloser : 0;
  const edits = [insert(end, '"')];
  const detail = page.text.slice(start - 1, Math.min(end, start + 60));
  // What stands behind the mark may be the text's, or somebody else's.
  const moved = { ...reportOf(missingClosingQuote, end - 1, end, edits, detail), certain: false };
  return [
    textLexeme(page, costs, {
      start,
      contentEnd: end,
      end,
      cost: costs.movedQuote + single,
      closing: [moved],
      inside: { quotes: 'remove' },
    }),
  ];
}
