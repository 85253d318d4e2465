import { FIRST_FIELD } from '../../facts/facts';
import { insert, remove } from '../../text/edit';
import { missingCloser, missingOpener } from '../kinds/brackets';
import { missingColon, missingComma, trailingComma } from '../kinds/separators';
import { missingValue } from '../kinds/values';
import { hasLineBreak, indentAt } from '../lookahead/lookahead';
import type { Page } from '../tokens/page';
import { reportOf } from '../tokens/reports';
import { crossesElement, heldMembersEnd, leavesHolder } from './elementStarts';
import { foreseen } from './foreseen';
import { beginningEntry, type Ground, openedFrame } from './ground';
import { isFree } from './places';
import type { Standing } from './standing';
import { type Describe, type Frame, type State, wantsValue } from './state';
import { behindToken, closedState, mending, scoreOf } from './trail';

/** What sums of costs may differ by that should be the same. */
const ROUNDING = 1e-6;

/** The states in which something that is missing before an offset has been put in. */
export function insertionsAt(ground: Ground, state: State, standing: Standing, bound: number): State[] {
  const { top, expects } = state;
  if (top && !top.written && top.openedAt === standing.at && expects === 'first') {
    return [];
  }
  const found: State[] = [];
  const earned = foreseen(ground, state, standing);
  close(ground, state, standing, bound + earned, found);
  if (standing.over) {
    end(ground, state, found);
    return found;
  }
  if (standing.record && (expects === 'colon' || expects === 'value') && crossesElement(ground, top, standing.at)) {
    // Another record begins before this one is complete: it breaks off here.
    end(ground, state, found);
    return found;
  }
  const room = bound - scoreOf(state, ground.costs);
  if (room + earned >= ground.costs.comma) {
    separate(ground, state, standing, found);
  }
  if (room >= ground.costs.comma) {
    open(ground, state, standing, room + ROUNDING, found);
    giveNull(ground, state, standing, room + ROUNDING, found);
  }
  return found;
}

function close(ground: Ground, state: State, { over }: Standing, bound: number, found: State[]): void {
  const { top, expects, inserted, lastEnd } = state;
  const { costs } = ground;
  if (!top || (expects !== 'after' && expects !== 'first')) {
    return;
  }
  const further = over ? 0 : costs.moreClosers;
  const cost = (inserted ? further : costs.closer) + (!over && expects === 'first' ? costs.emptyCloser : 0);
  if (cost > bound - scoreOf(state, costs)) {
    return;
  }
  found.push(closedState(mending(state, cost, closerOf(ground, top, lastEnd), 'after'), lastEnd, true));
}

function closerOf(ground: Ground, top: Frame, lastEnd: number): Describe {
  return () => {
    const closer = top.type === 'object' ? '}' : ']';
    const edit = insert(lastEnd, closerText(ground, top) + closer);
    return reportOf(missingCloser, Math.max(lastEnd - 1, 0), lastEnd, [edit], closer);
  };
}

/** The bracket stands on a line of its own where the author wrote the entries so. */
function closerText({ page }: Ground, { column, openedAt, written }: Frame): string {
  return column >= 0 && written ? `\n${indentAt(page.text, openedAt)}` : '';
}

/** What completes a part of an entry where the text gives out. */
function end({ costs, page, from }: Ground, state: State, found: State[]): void {
  const { top, expects, lastEnd } = state;
  if (expects === 'colon' || expects === 'value') {
    found.push(mending(state, costs.nothingAtEnd, nullFor(state), 'after'));
    return;
  }
  const comma = lastEnd - 1;
  if (expects === 'entry' && top && comma >= from && page.text.charAt(comma) === ',') {
    const without = behindToken(mending(state, costs.dots, lastCommaAt(comma), 'after'), comma, 'after');
    // A bracket that was put in before the comma is the first of those with which the text breaks off.
    found.push({ ...without, inserted: isClosedBefore(page, comma, state) });
  }
}

/** Whether the last thing mended before a comma is a bracket that was missing there. */
function isClosedBefore(page: Page, comma: number, { trail }: State): boolean {
  let before = trail;
  while (before && before.at > comma) {
    before = before.rest;
  }
  return before?.describe !== undefined && page.space(before.at) === comma && before.describe().kind === missingCloser;
}

function lastCommaAt(comma: number): Describe {
  return () => reportOf(trailingComma, comma, comma + 1, [remove(comma, comma + 1)]);
}

function nullFor(state: State): Describe {
  return () => {
    const { top, expects, lastEnd } = state;
    const { keyStart, keyEnd, property } = top as Frame;
    const edit = insert(lastEnd, expects === 'colon' ? ': null' : ' null');
    return reportOf(missingValue, keyStart, keyEnd, [edit], property);
  };
}

function separate({ costs }: Ground, state: State, { starts }: Standing, found: State[]): void {
  const { top, expects, lastEnd } = state;
  if (!starts || !top) {
    return;
  }
  if (expects === 'after') {
    found.push(mending(state, costs.comma, commaBehind(lastEnd), 'entry'));
  } else if (expects === 'colon') {
    found.push(mending(state, costs.colon, colonAt(lastEnd, top), 'value'));
  }
}

function commaBehind(lastEnd: number): Describe {
  return () => reportOf(missingComma, Math.max(lastEnd - 1, 0), lastEnd, [insert(lastEnd, ',')]);
}

function colonAt(lastEnd: number, { property }: Frame): Describe {
  return () => reportOf(missingColon, lastEnd - 1, lastEnd, [insert(lastEnd, ':')], property);
}

function giveNull({ costs }: Ground, state: State, { char, named }: Standing, room: number, found: State[]): void {
  const { top, expects } = state;
  const ends = char === ',' || char === '}';
  if (top?.type !== 'object') {
    return;
  }
  if (expects === 'colon' && ends && room >= costs.nameOnly) {
    found.push(mending(state, costs.nameOnly, nullFor(state), 'after'));
  } else if (expects === 'value' && (ends || named) && room >= costs.nothing) {
    found.push(mending(state, costs.nothing, nullFor(state), 'after'));
  }
}

/** Opening brackets, as far as there is room: most cost more, and a frame is made for each. */
function open(ground: Ground, state: State, standing: Standing, room: number, found: State[]): void {
  const { top, expects } = state;
  const { at, char, named, starts, plainlyNamed } = standing;
  const { costs, page, firstName = FIRST_FIELD } = ground;
  if (room < costs.opener || (top && !wantsValue(state))) {
    return;
  }
  if (named && !(top === undefined && state.done)) {
    const record = top?.type === 'array' && top.path === '' && !page.text.startsWith(`"${firstName}"`, at);
    const cost = costs.opener + (record ? costs.opener : 0);
    if (cost <= room && !leavesHolder(ground, top, at)) {
      found.push(openedBefore(ground, state, 'object', at, cost));
    }
  }
  if (!top) {
    return;
  }
  if (starts && !plainlyNamed) {
    const cost = listCost(ground, state, char);
    if (cost <= room) {
      found.push(openedBefore(ground, state, 'array', at, cost));
    }
  }
  if (expects === 'value' && (char === '}' || char === ']')) {
    found.push(openedBefore(ground, state, char === '}' ? 'object' : 'array', at, costs.opener));
  }
}

/** What it costs that the bracket of a list is missing: more where a list is none of what is documented there. */
function listCost({ costs, places }: Ground, { top, expects }: State, char: string): number {
  const { path, property } = top as Frame;
  const before = char === '{' ? costs.openerBeforeBracket : char === '[' ? costs.bareName : costs.openerBeforeValue;
  const type = expects === 'value' && path !== undefined ? places.typeOf(path, property) : undefined;
  return costs.opener + before + (type === undefined || type.startsWith('array') ? 0 : costs.openerOfKnown);
}

function openedBefore(ground: Ground, state: State, type: Frame['type'], at: number, cost: number): State {
  const from = beginningEntry(state, at, ground);
  const opener = type === 'object' ? '{' : '[';
  const report = () =>
    reportOf(missingOpener, at, Math.min(at + 1, ground.page.length), [openerEdit(ground, state, at, opener)], opener);
  const frame = openedFrame(ground, from.top, type, at, false);
  if (type === 'object' && isFree(frame.path)) {
    ground.held.note(at, () => heldMembersEnd(ground, at));
  }
  return { ...mending(from, cost, report, 'first'), top: frame };
}

/** That of a list behind the colon where the value stands on a line of its own, else directly before it. */
function openerEdit({ page }: Ground, { expects, lastEnd }: State, at: number, opener: string) {
  return opener === '[' && expects === 'value' && hasLineBreak(page.text, lastEnd, at)
    ? insert(lastEnd, ` ${opener}`)
    : insert(at, opener);
}
