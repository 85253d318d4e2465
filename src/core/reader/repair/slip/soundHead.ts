import { scanClean } from '../../scan/cleanScan';
import { stringEnd } from '../../scan/token';
import { namedFrame } from '../search/entries';
import { beginningEntry, type Ground, openedFrame } from '../search/ground';
import type { Frame, State } from '../search/state';
import type { Task } from '../search/task';
import { startState } from '../search/trail';

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
      return { ...startState(head.top, head.first ? 'first' : 'after', head.end) };
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
    const end = page.text.charAt(at) === '"' ? stringEnd(page.text, at, page.length) : -1;
    const colon = end < 0 ? -1 : page.space(end);
    if (colon < 0 || page.text.charAt(colon) !== ':') {
      return false;
    }
    return this.#value(
      page.space(colon + 1),
      namedFrame(this.ground, entered, page.text.slice(at + 1, end - 1), at, end),
    );
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
