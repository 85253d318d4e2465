import { beginningEntry, type Ground, type Step } from './ground';
import { type Frame, hasName, type State, wantsName, wantsValue } from './state';
import { behindLexeme, scoreOf } from './trail';

/** The names and values that can stand here, and what can be stepped over. */
export function takeTexts(step: Step, state: State): void {
  if (wantsName(state)) {
    takeNames(step, state);
  }
  if (state.top && wantsValue(state)) {
    takeValues(step, state);
  }
  takeSkips(step, state);
}

function takeNames(step: Step, state: State): void {
  const { ground, at, bound } = step;
  const { costs, lexer, places, held } = ground;
  const top = state.top as Frame;
  const room = bound - scoreOf(state, costs);
  for (const name of lexer.texts(at, 'name', room + costs.known)) {
    if (name.cost !== 0 && name.cost - costs.known > room) {
      continue;
    }
    const twice = hasName(top.names, name.content);
    const known = isKnownIn(ground, top, name.content) && !(top.path === '' && held.isApart(top, at));
    const strange = !known && (top.holdsList ? places.isKnown('', name.content) : places.isStrange(top, name.content));
    const fit = (known ? -costs.known : 0) + (strange ? costs.strange : 0) + (twice ? costs.twice : 0);
    if (name.cost + fit <= room || name.cost === 0) {
      const entered = beginningEntry(state, at, ground);
      const frame = namedFrame(entered.top as Frame, name.content, at, name.end, known);
      step.put(name.end, behindLexeme(entered, name, fit, name.withColon ? 'value' : 'colon', frame, name.end));
    }
  }
}

/** Whether a name is documented in an object, and stands in it for the first time. */
export function isKnownIn({ places }: Ground, { path, names }: Frame, name: string): boolean {
  return path !== undefined && !hasName(names, name) && places.isKnown(path, name);
}

/** The frame of an object in which a member of that name begins, whose name stands in `[start, end)`. */
export function namedFrame(top: Frame, name: string, start: number, end: number, known: boolean): Frame {
  // Written out, as all that is made for each state: a spread takes several times longer.
  return {
    type: top.type,
    up: top.up,
    id: top.id,
    path: top.path,
    property: name,
    keyStart: start,
    keyEnd: end,
    column: top.column,
    line: top.line,
    known: top.known + (known ? 1 : 0),
    names: { name, rest: top.names },
    depth: top.depth,
    openedAt: top.openedAt,
    written: top.written,
    inRecord: top.inRecord,
    holdsList: top.holdsList,
  };
}

function takeValues(step: Step, state: State): void {
  const { ground, at, bound } = step;
  const { costs, lexer } = ground;
  const top = state.top as Frame;
  const role = state.expects === 'value' ? 'value' : 'element';
  const odd = role === 'element' && top.path === '' ? costs.noRecord : 0;
  const room = bound - scoreOf(state, costs);
  const entered = beginningEntry(state, at, ground);
  for (const value of lexer.texts(at, role, room - odd)) {
    if (value.cost + odd <= room || value.cost === 0) {
      step.put(value.end, behindLexeme(entered, value, odd, 'after', entered.top, value.end));
    }
  }
}

function takeSkips(step: Step, state: State): void {
  const { ground, at, bound } = step;
  const { costs, lexer } = ground;
  const room = bound - scoreOf(state, costs);
  for (const skip of lexer.skips(at, room)) {
    if (skip.instead) {
      if (state.expects === 'value') {
        step.put(skip.end, behindLexeme(state, skip, 0, 'after', state.top, skip.end));
      }
    } else if (skip.cost <= room || skip.cost >= costs.loss) {
      step.put(skip.end, behindLexeme(state, skip, 0, state.expects, state.top, state.lastEnd));
    }
  }
}
