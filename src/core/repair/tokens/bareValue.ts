import { insert, replace } from '../../text/edit';
import type { Costs } from '../budget/costs';
import { missingOpeningQuote } from '../kinds/quotes';
import { strayText } from '../kinds/strayTexts';
import { unquotedValue } from '../kinds/values';
import { endsInRoom } from './endsInRoom';
import { follows } from './follows';
import { replacesMark } from './foreignMark';
import { bareMembersIn, countOf, type Reading, type Role } from './lexeme';
import { literals } from './literals';
import { openEnds } from './openEnds';
import type { Page } from './page';
import { reportOf } from './reports';
import { textLexeme } from './texts';
import { typePlaceholders } from './typePlaceholders';
import { wrappedTexts } from './wrappedTexts';

/** How far an unquoted value reaches, and how many marks are tried as its closing one. */
const REACH = 2048;
const MOST_MARKS = 3;
/** Nobody writes a longer value without any quotation mark. */
const UNQUOTED = 400;
const SMART_END = /[^"“”{}[\]\n]{1,2048}”/y;
/** A name in it that has one of its marks. */
const NAME = /(?<![\w\\])['’][\w$]{1,64}\s{0,9}(?::|=>)|[\w$]['’]\s{0,9}(?::|=>)/g;
/** One without any, where a value has none either. */
const BARE_NAME = /,\s{0,9}[a-z][\w$]{1,63}:(?![/:\s])/g;
const SINGLE_END = /[^"“”'‘’{}[\]\n]{1,2048}['’]/y;
const SHORT = /[^\s"“”{}[\],]{1,2048}/y;
const BLOCK_COMMENT = /\s*\/\*[^*]{0,400}\*\//;

/** The readings of a value that begins with no quotation mark and no bracket; where there is no `room` for a missing mark, none of those. */
export function bareValues(page: Page, at: number, role: Role, costs: Costs, room: number): Reading[] {
  const sound = literals(page, at, costs);
  const [first] = sound;
  if (first && first.cost === 0 && first.reports.length === 0 && page.match(/\s*(?:[,}\]\n]|$)/y, first.end)) {
    return [first];
  }
  if (page.text.charAt(at) === ':') {
    return [];
  }
  return [
    ...sound,
    ...wrappedTexts(page, at, role, costs),
    ...typePlaceholders(page, at, costs),
    ...[
      ...(room < costs.quote ? [] : halfQuoted(page, at, role, costs)),
      ...(room < costs.bareValue ? [] : unquoted(page, at, role, costs, room, first?.end)),
    ].filter(({ end }) => !runsOn(page, first?.end, end)),
  ];
}

/** What is no part of a value that begins with a literal: dots behind a comma, which stand for what was left out, and a comment. */
const BEHIND_LITERAL = /^\s*(?:,\s*(?:\.{2}|…)|\/\/|\/\*|\s#)/;

/** Whether a value that begins with a literal goes on with such. */
function runsOn({ text }: Page, literal: number | undefined, end: number): boolean {
  return literal !== undefined && BEHIND_LITERAL.test(text.slice(literal, Math.min(end, literal + 40)));
}

/** `123456789012"`: the closing mark tells that there was to be an opening one. */
function halfQuoted(page: Page, at: number, role: Role, costs: Costs): Reading[] {
  const { text } = page;
  const line = page.lineEnd(at, at + REACH);
  const smart = page.match(SMART_END, at)?.[0].length ?? 0;
  const ends = smart > 0 && follows(page, at + smart, role) ? [at + smart - 1] : [];
  const single = page.match(SINGLE_END, at)?.[0].length ?? 0;
  if (single > 0 && follows(page, at + single, role)) {
    ends.push(at + single - 1);
  }
  let quote = page.nextQuote(at, line);
  for (let tried = 0; quote > at && tried < MOST_MARKS; tried++) {
    if (follows(page, quote + 1, role)) {
      ends.push(quote);
      break;
    }
    quote = page.nextQuote(quote + 1, line);
  }
  return ends.map((end) => {
    const closing = text.charAt(end) === '"' ? [] : [replace(end, end + 1, '"')];
    const sign = /[{}[\],:]\s*$/.test(text.slice(Math.max(at, end - 80), end)) ? costs.quote : 0;
    const crosses = sign + bareMembersIn(text, at, text.slice(at, end)) * costs.foldedName;
    return replacesMark(page, at)
      ? textLexeme(page, costs, {
          start: at + 1,
          contentEnd: end,
          end: end + 1,
          cost: costs.quote + costs.bareSign,
          opening: [reportOf(strayText, at, at + 1, [replace(at, at + 1, '"'), ...closing], text.charAt(at))],
        })
      : textLexeme(page, costs, {
          start: at,
          contentEnd: end,
          end: end + 1,
          cost: costs.quote + crosses,
          opening: [reportOf(missingOpeningQuote, at, end + 1, [insert(at, '"'), ...closing], text.slice(at, end + 1))],
        });
  });
}

/** How many names stand in a value without marks, as far as marks or what is around them tell. */
function namesIn(text: string, at: number, content: string): number {
  const bare = Math.max(bareMembersIn(text, at, content), /['’]/.test(content) ? 0 : countOf(content, BARE_NAME));
  return countOf(content, NAME) + bare;
}

/** @param literal where a literal ends that the value begins with, if it does. */
function unquoted(page: Page, at: number, role: Role, costs: Costs, room: number, literal?: number): Reading[] {
  const line = page.lineEnd(at, at + REACH);
  const quote = page.nextQuote(at, line);
  const ends = new Set(openEnds(page, at, quote < 0 ? line : quote, role, UNQUOTED));
  const remark = page.text.slice(at, Math.min(line, at + UNQUOTED)).search(BLOCK_COMMENT);
  const short = page.match(SHORT, at)?.[0].length ?? 0;
  for (const length of [remark, short]) {
    ends.add(at + Math.max(length, 0));
  }
  const plain = /[\p{L}\p{N}<$/_*+-]/u.test(page.text.charAt(at)) ? 0 : costs.oddBareValue;
  const behind = [...ends].filter((end) => end > at);
  return endsInRoom(page, at, behind, room, (end) => {
    const content = page.text.slice(at, end);
    const names = namesIn(page.text, at, content);
    const report = reportOf(unquotedValue, at, end, [insert(at, '"'), insert(end, '"')], content);
    const cost = costs.bareValue + plain + countOf(content, /[,{}[\]]/g) * costs.bareSign + names * costs.foldedName;
    // What has names in it, or brackets that pair with none of its own, may be more than one value, and what begins with a literal, that and a note.
    const guessed = names > 0 || /^\s/.test(page.text.slice(literal ?? end, end)) || !pairsBrackets(content);
    const opening = guessed ? { ...report, certain: false } : report;
    return textLexeme(page, costs, { start: at, contentEnd: end, end, cost, opening: [opening] });
  });
}

function pairsBrackets(content: string): boolean {
  let depth = 0;
  for (const { 0: bracket } of content.matchAll(/[{}[\]]/g)) {
    depth += bracket === '{' || bracket === '[' ? 1 : -1;
    if (depth < 0) {
      return false;
    }
  }
  return depth === 0;
}
