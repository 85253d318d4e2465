import { MAX_DEPTH } from '../../json/cleanScan';
import { remove, replace } from '../../text/edit';
import { extraCloser, extraOpener, wrongCloser, wrongOpener } from '../kinds/brackets';
import { missingColon, missingComma, trailingComma } from '../kinds/separators';
import { nameStandsAt } from '../lookahead/lookahead';
import { reportOf } from '../tokens/reports';
import {
  crossesElement,
  elementBeginsAt,
  heldEnd,
  leavesHolder,
  recordBeginsAt,
  wholeElementEnd,
} from './elementStarts';
import { beginningEntry, type Ground, openedFrame, type Step } from './ground';
import { inPlaceOf } from './inPlaceOf';
import { isFree } from './places';
import { type Describe, type Frame, type State, wantsValue } from './state';
import { behindLexeme, behindToken, closedState, mendedToken, mending, scoreOf } from './trail';

/** An opening bracket: of the value that may stand here, of the other kind, in place of a separator, or one too many. */
export function takeOpener(step: Step, state: State): void {
  const { ground, at, char, bound } = step;
  const { costs } = ground;
  const { top } = state;
  const room = bound - scoreOf(state, costs);
  if (room >= costs.lossOfOne && top && !elementBeginsAt(ground, at)) {
    inPlaceOfSeparator(step, state);
  }
  if (wantsValue(state)) {
    openValue(step, state, room);
  }
  const again = char === '[' && top?.type === 'array' ? -costs.form / 2 : costs.trailingComma / 4;
  const starts = char === '{' && recordBeginsAt(ground.page, at) ? costs.form : 0;
  skipSign(step, state, costs.remove + again + starts, extraOpener);
}

/** `"a"{1` and `{…}{"b": 2`: a bracket that stands in place of a colon or comma. */
function inPlaceOfSeparator(step: Step, state: State): void {
  const { at, ground, char } = step;
  const { costs } = ground;
  if (state.expects === 'colon') {
    const report = inPlaceOf(missingColon, at, state.top?.property);
    step.put(at + 1, mendedToken(state, costs.lossOfOne, report, 'value', at + 1));
  } else if (state.expects === 'after') {
    step.put(at + 1, mendedToken(state, costs.lossOfOne, inPlaceOf(missingComma, at, char), 'entry', at + 1));
  }
}

function openValue(step: Step, state: State, room: number): void {
  const { ground, at, char } = step;
  const { costs } = ground;
  const { top } = state;
  const crosses = char === '{' && (crossesElement(ground, top, at) || leavesHolder(ground, top, at));
  const crossed = crosses ? costs.cross : 0;
  const from = beginningEntry(state, at, ground);
  const end = char === '{' && crossed === 0 ? wholeElementEnd(ground, at) : -1;
  if (end >= 0) {
    step.put(end, { ...behindToken(from, end, 'after', top, -costs.sound), done: !top });
    return;
  }
  const printed = crossed === 0 ? ground.lexer.printedAt(at, recordBeginsAt(ground.page, at)) : undefined;
  if (printed) {
    const behind = behindLexeme(from, printed, -costs.sound, 'after', top, printed.end);
    step.put(printed.end, { ...behind, done: !top });
    return;
  }
  if ((top?.depth ?? 0) >= MAX_DEPTH) {
    takeDeep(step, from);
    return;
  }
  const type = char === '{' ? 'object' : 'array';
  const inside = opened(step, from, type, crossed);
  if (type === 'object' && top && (top.path !== '' || isFree(inside.top?.path))) {
    ground.held.note(at, () => heldEnd(ground, top, at));
  }
  step.put(at + 1, inside);
  if (isOfOtherKind(ground, at, char) && costs.swap <= room) {
    const report = inPlaceOfBracket(wrongOpener, at, char === '{' ? '[' : '{');
    const swapped = mending(from, costs.swap + crossed, report);
    step.put(at + 1, opened(step, swapped, type === 'object' ? 'array' : 'object', 0));
  }
}

/** A value deeper than any record goes is taken whole, if it is sound. */
function takeDeep({ ground, at, put }: Step, state: State): void {
  const end = ground.lexer.deepEnd(at);
  if (end >= 0) {
    put(end, behindToken(state, end, 'after'));
  }
}

function opened({ ground, at }: Step, state: State, type: Frame['type'], cost: number): State {
  const frame = openedFrame(ground, state.top, type, at, true);
  const apart = state.top !== undefined && ground.held.isApart(state.top, at);
  return behindToken(state, at + 1, 'first', apart ? { ...frame, path: undefined } : frame, cost);
}

/** Whether the first entry behind a bracket belongs into one of the other kind. */
function isOfOtherKind({ page }: Ground, at: number, char: string): boolean {
  const next = page.blanks(at + 1);
  return char === '['
    ? nameStandsAt(page.text, next)
    : /["\d]/.test(page.text.charAt(next)) && !nameStandsAt(page.text, next);
}

/** A closing bracket: of what is open, of the wrong kind, behind a trailing comma, or one too many. */
export function takeCloser(step: Step, state: State): void {
  const { ground, bound } = step;
  const { costs, page } = ground;
  const { top, expects } = state;
  const room = bound - scoreOf(state, costs);
  if (top && (expects === 'after' || expects === 'first')) {
    closeWith(step, state, room);
  }
  if (top && expects === 'entry' && state.lastEnd > ground.from && page.text.charAt(state.lastEnd - 1) === ',') {
    const report = signTooMany(trailingComma, state.lastEnd - 1);
    closeWith(step, mending(state, costs.trailingComma, report, 'after'), room - costs.trailingComma);
  }
  if (top && room >= costs.lossOfOne) {
    inPlaceOfSeparator(step, state);
  }
  skipSign(step, state, costs.remove + extraCost(step, state), extraCloser);
}

/** Which of several brackets is rather the one too many: none that has its line for itself, as the entries have, and not the first in a row. */
function extraCost({ ground, at, char }: Step, { top }: State): number {
  const { costs, page } = ground;
  const spread = (top?.column ?? -1) >= 0;
  if (spread && page.column(at) < 0) {
    return -costs.extraInLine;
  }
  const { text } = page;
  const inRun = /[}\]]/.test(text.charAt(page.blanks(at + 1))) ? costs.extraInRun : 0;
  const alone = char === ']' && text.charAt(at - 1) !== char && text.charAt(at + 1) !== char;
  return inRun + (alone ? costs.extraAlone : 0);
}

function closeWith(step: Step, state: State, room: number): void {
  const { ground, at, char } = step;
  const { costs, page } = ground;
  const top = state.top as Frame;
  const wanted = top.type === 'object' ? '}' : ']';
  const wrong = wanted === char ? 0 : costs.replace;
  if (wrong > room) {
    return;
  }
  const column = page.column(at);
  const misfit = column >= 0 && top.line >= 0 && column !== top.line ? 1 : 0;
  const mended = wrong > 0 ? mending(state, wrong, inPlaceOfBracket(wrongCloser, at, wanted)) : state;
  step.put(at + 1, closedState(mended, at + 1, false, misfit));
}

function inPlaceOfBracket(kind: typeof wrongCloser, at: number, wanted: string): Describe {
  return () => reportOf(kind, at, at + 1, [replace(at, at + 1, wanted)], wanted);
}

/** Steps over one sign that belongs to nothing. */
export function skipSign(step: Step, state: State, cost: number, kind: typeof extraCloser): void {
  const { at, char, ground, bound } = step;
  if (cost <= bound - scoreOf(state, ground.costs)) {
    step.put(at + 1, mending(state, cost, signTooMany(kind, at, char), state.expects, false));
  }
}

function signTooMany(kind: typeof extraCloser, at: number, detail?: string): Describe {
  return () => reportOf(kind, at, at + 1, [remove(at, at + 1)], detail);
}
