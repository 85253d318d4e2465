import { scanClean } from '../../json/cleanScan';
import { endsWell } from '../lookahead/whatFollows';
import { elementBeginsAt } from '../search/elementStarts';
import type { Ground } from '../search/ground';
import type { Frame, State } from '../search/state';
import type { Ending } from '../search/task';
import type { Page } from '../tokens/page';
import { memberHead } from './soundMember';

/**
 * The end of a damaged stretch, where all that is left of the element is sound behind a state, and so is the next element of the list, or
 * nothing follows the record that stands alone; undefined where that is not so.
 */
export function soundTail(ground: Ground, home: Frame | undefined, state: State): Ending | undefined {
  const end = elementEnd(ground, home, state);
  if (end < 0) {
    return undefined;
  }
  return home ? beforeNext(ground, home, state, end) : atEnd(ground, state, end);
}

function beforeNext(ground: Ground, home: Frame, state: State, end: number): Ending | undefined {
  const { page, lexer } = ground;
  const comma = page.space(end);
  const at = page.space(comma + 1);
  const next =
    page.text.charAt(comma) === ',' &&
    page.text.charAt(at) === '{' &&
    (lexer.soundElementAt(at) || elementBeginsAt(ground, at));
  return next
    ? { at, ending: 'element', state: { ...state, top: home, expects: 'entry', lastEnd: comma + 1, inserted: false } }
    : undefined;
}

function atEnd({ page }: Ground, state: State, end: number): Ending | undefined {
  return endsWell(page.text, end)
    ? { at: end, ending: 'done', state: { ...state, top: undefined, done: true, lastEnd: end, inserted: false } }
    : undefined;
}

/** Behind the brackets that are open in a state up to those of the list, if there is one, if nothing but sound entries stands in them; -1 else. */
function elementEnd({ page }: Ground, home: Frame | undefined, { top, lastEnd }: State): number {
  let end = lastEnd;
  let frame = top;
  while (frame && frame.id !== home?.id) {
    const at = page.space(end);
    const char = page.text.charAt(at);
    if (char === (frame.type === 'object' ? '}' : ']')) {
      frame = frame.up;
      end = at + 1;
    } else {
      end = char === ',' ? entryEnd(page, page.space(at + 1), frame.type) : -1;
    }
    if (end < 0) {
      return -1;
    }
  }
  return frame || !home ? end : -1;
}

/** Behind the sound entry at `at`; less than 0 where none stands. */
function entryEnd(page: Page, at: number, type: Frame['type']): number {
  const value = type === 'object' ? memberHead(page, at)?.value : at;
  return value !== undefined && value < page.length ? scanClean(page.text, value, page.length) : -1;
}
