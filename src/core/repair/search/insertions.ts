import { FIRST_FIELD } from '../../facts/facts';
import { insert, remove } from '../../text/edit';
import { missingCloser, missingOpener } from '../kinds/brackets';
import { missingColon, missingComma, trailingComma } from '../kinds/separators';
import { missingValue } from '../kinds/values';
import { hasLineBreak, indentAt } from '../lookahead/lookahead';
import { reportOf } from '../tokens/reports';
import { crossesElement } from './elementStarts';
import { beginningEntry, type Ground, openedFrame } from './ground';
import type { Standing } from './standing';
import { type Frame, type State, wantsValue } from './state';
import { behindToken, closedState, mending, scoreOf } from './trail';

/** The states in which something that is missing before an offset has been put in. */
export function insertionsAt(ground: Ground, state: State, standing: Standing, bound: number): State[] {
  const { top, expects } = state;
  if (top && !top.written && top.openedAt === standing.at && expects === 'first') {
    return [];
  }
  const closed = closing(ground, state, standing, bound);
  if (standing.over) {
    return [...closed, ...endings(ground, state)];
  }
  if (standing.record && (expects === 'colon' || expects === 'value') && crossesElement(ground, top, standing.at)) {
    // Another record begins before this one is complete: it breaks off here.
    return endings(ground, state);
  }
  return bound - scoreOf(state, ground.costs) < ground.costs.comma
    ? closed
    : [
        ...closed,
        ...separating(ground, state, standing),
        ...opening(ground, state, standing),
        ...givingNull(ground, state, standing),
      ];
}

function closing(ground: Ground, state: State, { over }: Standing, bound: number): State[] {
  const { top, expects, inserted, lastEnd } = state;
  const { costs } = ground;
  if (!top || (expects !== 'after' && expects !== 'first')) {
    return [];
  }
  const further = over ? 0 : costs.moreClosers;
  const cost = (inserted ? further : costs.closer) + (!over && expects === 'first' ? costs.emptyCloser : 0);
  if (cost > bound - scoreOf(state, costs)) {
    return [];
  }
  const closer = top.type === 'object' ? '}' : ']';
  const report = () => {
    const edit = insert(lastEnd, closerText(ground, top) + closer);
    return reportOf(missingCloser, Math.max(lastEnd - 1, 0), lastEnd, [edit], closer);
  };
  return [closedState(mending(state, cost, report, 'after'), lastEnd, true)];
}

/** The bracket stands on a line of its own where the author wrote the entries so. */
function closerText({ page }: Ground, { column, openedAt, written }: Frame): string {
  return column >= 0 && written ? `\n${indentAt(page.text, openedAt)}` : '';
}

/** What completes a part of an entry where the text gives out. */
function endings(ground: Ground, state: State): State[] {
  const { costs, page } = ground;
  const { top, expects, lastEnd } = state;
  if (expects === 'colon' || expects === 'value') {
    return [mending(state, costs.nothingAtEnd, () => nullReport(state), 'after')];
  }
  const comma = lastEnd - 1;
  if (expects !== 'entry' || !top || comma < ground.from || page.text.charAt(comma) !== ',') {
    return [];
  }
  const report = () => reportOf(trailingComma, comma, comma + 1, [remove(comma, comma + 1)]);
  return [behindToken(mending(state, costs.dots, report, 'after'), comma, 'after')];
}

function nullReport(state: State) {
  const { top, expects, lastEnd } = state;
  const { keyStart, keyEnd, property } = top as Frame;
  const edit = insert(lastEnd, expects === 'colon' ? ': null' : ' null');
  return reportOf(missingValue, keyStart, keyEnd, [edit], property);
}

function separating({ costs }: Ground, state: State, { starts }: Standing): State[] {
  const { top, expects, lastEnd } = state;
  if (!starts || !top) {
    return [];
  }
  if (expects === 'after') {
    const report = () => reportOf(missingComma, Math.max(lastEnd - 1, 0), lastEnd, [insert(lastEnd, ',')]);
    return [mending(state, costs.comma, report, 'entry')];
  }
  if (expects !== 'colon') {
    return [];
  }
  const report = () => reportOf(missingColon, lastEnd - 1, lastEnd, [insert(lastEnd, ':')], top.property);
  return [mending(state, costs.colon, report, 'value')];
}

function givingNull({ costs }: Ground, state: State, { char, named }: Standing): State[] {
  const { top, expects } = state;
  if (top?.type !== 'object') {
    return [];
  }
  const ends = char === ',' || char === '}';
  if (expects === 'colon' && ends) {
    return [mending(state, costs.nameOnly, () => nullReport(state), 'after')];
  }
  return expects === 'value' && (ends || named)
    ? [mending(state, costs.nothing, () => nullReport(state), 'after')]
    : [];
}

function opening(ground: Ground, state: State, standing: Standing): State[] {
  const { top, expects, done } = state;
  const { at, char, named, starts, plainlyNamed } = standing;
  const { costs, page } = ground;
  if (!top) {
    return !done && named ? [openedBefore(ground, state, 'object', at, costs.opener)] : [];
  }
  if (!wantsValue(state)) {
    return [];
  }
  const found: State[] = [];
  if (named) {
    const record = top.type === 'array' && top.path === '' && !page.text.startsWith(`"${FIRST_FIELD}"`, at);
    found.push(openedBefore(ground, state, 'object', at, costs.opener + (record ? costs.opener : 0)));
  }
  if (starts && !plainlyNamed) {
    found.push(openedBefore(ground, state, 'array', at, listCost(ground, state, char)));
  }
  if (expects === 'value' && (char === '}' || char === ']')) {
    found.push(openedBefore(ground, state, char === '}' ? 'object' : 'array', at, costs.opener));
  }
  return found;
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
  const mended = mending(from, cost, report, 'first');
  return { ...mended, top: openedFrame(ground, from.top, type, at, false) };
}

/** That of a list behind the colon where the value stands on a line of its own, else directly before it. */
function openerEdit({ page }: Ground, { expects, lastEnd }: State, at: number, opener: string) {
  return opener === '[' && expects === 'value' && hasLineBreak(page.text, lastEnd, at)
    ? insert(lastEnd, ` ${opener}`)
    : insert(at, opener);
}
