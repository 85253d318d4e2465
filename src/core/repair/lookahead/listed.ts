import { scanClean } from '../../json/cleanScan';
import { scanMembers } from '../../json/memberScan';
import type { Span } from '../../text/span';
import { matchAt } from './lookahead';
import { eventBefore, standsInEvent } from './standsInEvent';

/** The brace of an object and its first name, by which elements of one list are like each other. */
const HEAD = /\{\s{0,200}"[\w$.-]{1,128}"/y;
const COLON_BEFORE = /:\s{0,200}$/;
/** A comma, and the brace of an element in which half an event was pasted. */
const COMMA_BEFORE = /,\s{0,200}(?:\{\s{0,200})?$/;
const COMMA_BEHIND = /\s{0,200},\s{0,200}/y;
const LIST_END = /\s{0,200}\]\s{0,200}\}?\s{0,200}$/y;
const LINE_START = /(?:^|[\r\n])[ \t]{0,200}$/;
const LINE_END = /[ \t]{0,200},?[ \t]{0,200}(?:[\r\n]|$)/y;
/** A line's end, and an object at the start of the next one: what is laid out has none there but the outermost. */
const LINE_BREAK = /[ \t]{0,200}(?:\r?\n){1,9}(?=\{)/y;
const NEAR = 256;
/** How far before half an event the element is looked for that stands before it, and how many are looked at behind. */
const REACH = 16_384;
const MOST_LIKE = 64;

/**
 * Whether an object is an element of a list, or a line, and no value in an event that begins before it: none does, or only half of one was pasted
 * there. Nobody can write into an event what makes it so with one damage.
 */
export function isElement(text: string, { start, end }: Span, at: number): boolean {
  const pasted = eventBefore(text, at);
  if (pasted === undefined || isLine(text, start, end)) {
    return true;
  }
  return standsInEvent(text, at) ? isListed(text, { start, end }, pasted) : likeBehind(text, end) >= 0;
}

/** Its like stands before the event, or it is the value of a name, and yet its like follows up to where the list ends with the text. */
function isListed(text: string, { start, end }: Span, pasted: number): boolean {
  const head = matchAt(HEAD, text, start)?.[0];
  return (
    head !== undefined &&
    (likeStandsBefore(text, pasted, head) || (endsWith(text, start, COLON_BEFORE) && likeBehind(text, end, head) > 0))
  );
}

function endsWith(text: string, at: number, pattern: RegExp): boolean {
  return pattern.test(text.slice(Math.max(0, at - NEAR), at));
}

function likeStandsBefore(text: string, at: number, head: string): boolean {
  const gap = COMMA_BEFORE.exec(text.slice(Math.max(0, at - NEAR), at))?.[0].length ?? 0;
  const from = Math.max(0, at - REACH);
  const like = gap > 0 ? text.slice(from, at).lastIndexOf(head) : -1;
  return like >= 0 && scanClean(text, from + like, at) === at - gap;
}

/** Whether objects with a member of that name follow on one that ends at `end`, and nothing else up to where their list ends with the text. */
export function namesakesFollow(text: string, end: number, name: string): boolean {
  const hasName = (at: number, next: number) =>
    [...scanMembers(text, at, next)].some((one) => text.slice(one.nameStart + 1, one.nameEnd - 1) === name);
  return likeBehind(text, end, '{', hasName) > 0;
}

/** How many objects that begin with `head` follow on one that ends at `end`, up to where their list ends with the text; -1 where it does not. */
function likeBehind(text: string, end: number, head = '{', isLike = (_at: number, _end: number) => true): number {
  let last = end;
  for (let count = 0; count < MOST_LIKE; count++) {
    const at = last + (matchAt(COMMA_BEHIND, text, last)?.[0].length ?? 0);
    const next = at > last && text.startsWith(head, at) ? scanClean(text, at, text.length) : -1;
    if (next < 0 || !isLike(at, next)) {
      return matchAt(LIST_END, text, last) === undefined ? -1 : count;
    }
    last = next;
  }
  return -1;
}

/** Whether the next line behind an object that ends at `end` is another one, so that the log goes on in lines. */
export function lineFollows(text: string, end: number): boolean {
  const at = end + (matchAt(LINE_BREAK, text, end)?.[0].length ?? 0);
  const reached = at > end ? scanClean(text, at, text.length) : -1;
  return reached >= 0 && isLine(text, at, reached);
}

/** Whether an object is all that a line says. One in an event that is written on one line has none, and in one that is indented it has several. */
function isLine(text: string, start: number, end: number): boolean {
  return (
    text.charAt(start) === '{' &&
    endsWith(text, start, LINE_START) &&
    matchAt(LINE_END, text, end) !== undefined &&
    !/[\r\n]/.test(text.slice(start, end))
  );
}
