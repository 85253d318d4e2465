import { isElement, namesakesFollow } from '../../repair/lookahead/listed';
import { matchAt } from '../../repair/lookahead/lookahead';
import { eventBefore, standsInEvent } from '../../repair/lookahead/standsInEvent';
import { holderGoesOn } from '../../repair/lookahead/whatFollows';
import { type Span, span } from '../../text/span';
import { objectAround } from './objectAround';

/** What was pasted before a value: signs, what colours a terminal, an address; no name, no value and no part of a list. Each has one way to match. */
const PASTED = String.raw`(?:(?!\/\/)[^\w"'“”‘’,{}\\]|\[[\d;]{1,8}m|(?:arn:|(?:[a-z][a-z\d]{1,9}:)?\/\/)(?:[^\s,]|,(?=\w)){0,200}(?=\s|$))`;
/** A name as tools give it to what keeps an event as text, or what damage left of it, and its colon, which may be lost. */
const EVENT_BEFORE = new RegExp(String.raw`(\w{0,60}Event)["”'’]?\s{0,20}(${PASTED}{0,80})$`);
const LONGEST_NAME = 400;
/** Such a name where a value should follow, and how the element ends that holds such a member as its last. */
const EVENT_NAME = /"\w{0,60}Event"\s{0,20}:?\s{0,20}$/;
const ELEMENT_END = /\s{0,200}\}\s{0,200}(?:,\s{0,200}\{|\]|$)/y;
const BRACE = /\s{0,200}\}/y;
/** Where a name would stand that was cut out. */
const NO_NAME = /\{\s{0,20}$/;
/** Such a name before what is no value of its own. */
const NAME_BEFORE_REST = /"\w{0,60}Event"\s{0,20}:\s{0,20}(?!["\s{])/g;
const REST = 4096;
const NEAR = 64;

/**
 * Whether the string in `[quote, end)` may be a value in an event: it has no name under which events are kept, or stands in an object that a field
 * of an event holds, or what holds it goes on. Somebody who is looked for may have written there what looks like an event.
 */
export function isField(text: string, quote: number, end: number): boolean {
  const named = keepsEvent(text, quote, end) || isParted(text, quote, end) || isBehindRest(text, quote, end);
  return !named || holderGoesOn(text, end);
}

/** Whether a string has such a name. Without the colon it may follow an element of a list, so it must be the last one of an object. */
function keepsEvent(text: string, quote: number, end: number): boolean {
  const [, name = '', between] = EVENT_BEFORE.exec(text.slice(Math.max(0, quote - LONGEST_NAME), quote)) ?? [];
  if (between === undefined || !(/^(?::|=>)/.test(between) || isLast(text, end))) {
    return false;
  }
  const around = objectAround(text, quote, end) ?? braced(text, quote, end);
  return isElement(text, around, quote) || namesakesFollow(text, around.end, name);
}

/** Whether the object that holds the value that ends at `end` ends there, and another one or nothing follows. */
export function isLast(text: string, end: number): boolean {
  return matchAt(ELEMENT_END, text, end) !== undefined;
}

/** Whether half an event was pasted between a string and its name, so that the string closes as the name's member does. */
export function isParted(text: string, quote: number, end: number): boolean {
  const pasted = eventBefore(text, quote);
  return (
    pasted !== undefined &&
    isLast(text, end) &&
    !standsInEvent(text, pasted) &&
    EVENT_NAME.test(text.slice(Math.max(0, pasted - LONGEST_NAME), pasted))
  );
}

/**
 * Whether the rest of an event was pasted between a string and its name. No event begins plainly before, so that nobody wrote the string into
 * one, and the name's member closes as the element does.
 */
function isBehindRest(text: string, quote: number, end: number): boolean {
  const near = text.slice(Math.max(0, quote - REST), quote);
  const name = [...near.matchAll(NAME_BEFORE_REST)].at(-1);
  return name !== undefined && /\}\s{0,20}$/.test(near) && isLast(text, end) && eventBefore(text, quote) === undefined;
}

/** A string up to the brace behind it. */
function braced(text: string, quote: number, end: number): Span {
  return span(quote, end + (matchAt(BRACE, text, end)?.[0].length ?? 0));
}

/** Whether the string whose beginning was cut out lost its name with it, or is such as above. */
export function keptEvent(text: string, quote: number, end: number): boolean {
  const nameless = NO_NAME.test(text.slice(Math.max(0, quote - NEAR), quote)) && isLast(text, end);
  return (nameless && !standsInEvent(text, quote)) || !isField(text, quote, end);
}
