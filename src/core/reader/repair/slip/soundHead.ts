import { scanClean } from '../../scan/cleanScan';
import { isKnownIn, namedFrame } from '../search/entries';
import { beginningEntry, type Ground, openedFrame } from '../search/ground';
import type { Frame, State } from '../search/state';
import type { Task } from '../search/task';
import { startState } from '../search/trail';
import { memberHead } from './soundMember';

/**
 * The state up to which the damaged element of a list is sound: behind its last entry, in whatever bracket, that is whole and followed as an
 * entry is. Undefined where no object begins there, and where all of it is sound, so that what is wrong stands elsewhere.
 */
export function soundHead(ground: Ground, { home, begins, from, start }: Task): State | undefined {
  const { text } = ground.page;
  const apart = start.expects === 'after' ? /^\s*,\s*$/ : /^\s*$/;
  if (!home || text.charAt(begins) !== '{' || !apart.test(text.slice(from, begins))) {
    return undefined;
  }
  const head = new Head(ground, home, openedFrame(ground, home, 'object', begins, true), begins + 1);
  while (head.top.id !== home.id) {
    if (!head.goOn()) {
      return startState(head.top, head.first ? 'first' : 'after', head.end);
    }
  }
  return undefined;
}

/** How far a sound beginning goes. */
class Head {
  /** Whether nothing stands in the innermost bracket so far. */
  first = true;

  constructor(
    readonly ground: Ground,
    readonly home: Frame,
    public top: Frame,
    public end: number,
  ) {}

  /** Takes a closing bracket, or an entry. @returns whether one stands there that is sound. */
  goOn(): boolean {
    const { page } = this.ground;
    const at = page.space(this.end);
    const char = page.text.charAt(at);
    if (char === (this.top.type === 'object' ? '}' : ']')) {
      this.top = this.top.up ?? this.home;
      this.end = at + 1;
      this.first = false;
      return true;
    }
    return this.first ? this.#entry(at) : char === ',' && this.#entry(page.space(at + 1));
  }

  #entry(at: number): boolean {
    const { page } = this.ground;
    const entered = beginningEntry(startState(this.top, 'entry', at), at, this.ground).top ?? this.top;
    if (this.top.type === 'array') {
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
    if (end >= 0 || (char !== '{' && char !== '[')) {
      return false;
    }
    this.top = openedFrame(this.ground, top, char === '{' ? 'object' : 'array', at, true);
    this.end = at + 1;
    this.first = true;
    return true;
  }
}
