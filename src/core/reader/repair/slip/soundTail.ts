import { scanClean } from '../../scan/cleanScan';
import { stringEnd } from '../../scan/token';
import type { Ground } from '../search/ground';
import type { Frame, State } from '../search/state';
import type { Found } from '../search/task';

/**
 * The end of a damaged stretch, where all that is left of the element is sound behind a state, and so is the next element of the list; undefined
 * where that is not so.
 */
export function soundTail(ground: Ground, home: Frame, state: State): Pick<Found, 'state' | 'at'> | undefined {
  const { page, lexer } = ground;
  const end = elementEnd(ground, home, state);
  const comma = end < 0 ? -1 : page.space(end);
  if (comma < 0 || page.text.charAt(comma) !== ',') {
    return undefined;
  }
  const at = page.space(comma + 1);
  const next = page.text.charAt(at) === '{' && lexer.soundElementAt(at);
  return next
    ? { at, state: { ...state, top: home, expects: 'entry', lastEnd: comma + 1, inserted: false } }
    : undefined;
}

/** Behind the brackets that are open in a state up to those of the list, if nothing but sound entries stands in them; -1 else. */
function elementEnd({ page }: Ground, home: Frame, { top, lastEnd }: State): number {
  let end = lastEnd;
  let frame = top;
  while (frame && frame.id !== home.id) {
    const at = page.space(end);
    const char = page.text.charAt(at);
    if (char === (frame.type === 'object' ? '}' : ']')) {
      frame = frame.up;
      end = at + 1;
    } else {
      end = char === ',' ? entryEnd(page.text, page.space(at + 1), frame.type) : -1;
    }
    if (end < 0) {
      return -1;
    }
  }
  return frame ? end : -1;
}

/** Behind the sound entry at `at`; -1 where none stands. */
function entryEnd(text: string, at: number, type: Frame['type']): number {
  let value = at;
  if (type === 'object') {
    const name = text.charAt(at) === '"' ? stringEnd(text, at, text.length) : -1;
    const colon = name < 0 ? null : /^\s{0,400}:\s{0,400}/.exec(text.slice(name, name + 802));
    value = colon ? name + colon[0].length : text.length;
  }
  const end = value < text.length ? scanClean(text, value, text.length) : -1;
  return end < 0 ? -1 : end;
}
