import { isRecordField } from '../../facts/facts';
import { scanClean } from '../../json/cleanScan';
import { isKnownIn, namedFrame } from '../search/entries';
import { beginningEntry, type Ground, openedFrame } from '../search/ground';
import type { Frame, State } from '../search/state';
import type { Task } from '../search/task';
import { startState } from '../search/trail';
import { memberHead } from './soundMember';

/**
 * The state up to which the damaged element of a list, or a record that stands alone, is sound: behind its last entry, in whatever bracket, that
 * is whole and followed as an entry is. Undefined where no object begins there, and where all of it is sound, so that what is wrong stands elsewhere.
 */
export function soundHead(ground: Ground, { home, begins, from, start }: Task): State | undefined {
  const { text } = ground.page;
  const apart = home && start.expects === 'after' ? /^\s*,\s*$/ : /^\s*$/;
  if (text.charAt(begins) !== '{' || !apart.test(text.slice(from, begins)) || !(home || isRecordAt(ground, begins))) {
    return undefined;
  }
  const head = new Head(ground, openedFrame(ground, home, 'object', begins, true), begins + 1);
  const deepest = (home?.depth ?? 0) + MOST_DEPTH;
  while (head.top && head.top.id !== home?.id && head.top.depth <= deepest) {
    if (!head.goOn(head.top)) {
      return startState(head.top, head.first ? 'first' : 'after', head.end);
    }
  }
  return undefined;
}

/** Whether the object at `begins` is a record by its first name: others may hold a whole log. */
function isRecordAt({ page }: Ground, begins: number): boolean {
  const at = page.space(begins + 1);
  const head = memberHead(page, at);
  return head !== undefined && isRecordField(page.text.slice(at + 1, head.nameEnd - 1));
}

/** How deep a slip is looked for: each bracket around it is measured in vain up to the slip, so that more of them would cost too much. */
const MOST_DEPTH = 12;
/** A bracket that holds entries: `[account number]` is a word of somebody's. */
const OPENS = /^(?:\{|\[\s{0,30}["{[])/;
const NEAR = 32;

/** How far a sound beginning goes. */
class Head {
  /** Whether nothing stands in the innermost bracket so far. */
  first = true;

  constructor(
    readonly ground: Ground,
    public top: Frame | undefined,
    public end: number,
  ) {}

  /** Takes a closing bracket, or an entry. @returns whether one stands there that is sound. */
  goOn(top: Frame): boolean {
    const { page } = this.ground;
    const at = page.space(this.end);
    const char = page.text.charAt(at);
    if (char === (top.type === 'object' ? '}' : ']')) {
      this.top = top.up;
      this.end = at + 1;
      this.first = false;
      return true;
    }
    return this.first ? this.#entry(top, at) : char === ',' && this.#entry(top, page.space(at + 1));
  }

  #entry(top: Frame, at: number): boolean {
    const { page } = this.ground;
    const entered = beginningEntry(startState(top, 'entry', at), at, this.ground).top ?? top;
    if (top.type === 'array') {
      return this.#value(at, entered);
    }
    const head = memberHead(page, at);
    if (!head) {
      return false;
    }
    const name = page.text.slice(at + 1, head.nameEnd - 1);
    const known = isKnownIn(this.ground, entered, name);
    return this.#value(head.value, namedFrame(entered, name, at, head.nameEnd, known));
  }

  /** Takes a value whole, if it is sound and followed as it should be, or its bracket. */
  #value(at: number, top: Frame): boolean {
    const { page } = this.ground;
    const end = at < page.length ? scanClean(page.text, at, page.length) : -1;
    if (end >= 0 && /[,}\]]/.test(page.text.charAt(page.space(end)))) {
      this.top = top;
      this.end = end;
      this.first = false;
      return true;
    }
    const char = page.text.charAt(at);
    if (end >= 0 || !OPENS.test(page.text.slice(at, at + NEAR))) {
      return false;
    }
    this.top = openedFrame(this.ground, top, char === '{' ? 'object' : 'array', at, true);
    this.end = at + 1;
    this.first = true;
    return true;
  }
}
