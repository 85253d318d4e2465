import { isDeliveredRecord } from '../../containers/holders';
import { type Span, span } from '../../text/span';
import { decodeString, documentText, endIn } from '../embedded/decodedText';
import { holderGoesOn } from '../machine/follow';
import { matchAt } from '../machine/lookahead';
import { scanClean } from '../scan/cleanScan';
import { deliveredStandsAt } from '../scan/delivered';
import { stringEnd } from '../scan/token';
import type { Border } from './borders';
import { isElement } from './listed';
import { eventBefore, standsInEvent } from './standsInEvent';

/** How far before a string, and at how many braces, the object is looked for that it stands in. */
const REACH = 4096;
const MOST_BRACES = 8;
/** What stands before the record in a string that says nothing else. */
const STRING_START = /"\s{0,20}$/;
/** What a cut leaves there: `[...]`, `… 1234 more`. */
const CUT_START =
  /"[\s.…[\](<>)\d]{0,30}(?:more|omitted|truncated|snip(?:ped)?|chars|characters|lines)?[\s.…[\](<>)\d]{0,30}$/;
const NEAR = 64;
/** What was pasted before a value: signs, what colours a terminal, an address; no name, no value and no part of a list. Each has one way to match. */
const PASTED = String.raw`(?:(?!\/\/)[^\w"'“”‘’,{}\\]|\[[\d;]{1,8}m|(?:arn:|(?:[a-z][a-z\d]{1,9}:)?\/\/)(?:[^\s,]|,(?=\w)){0,200}(?=\s|$))`;
/** A name as tools give it to what keeps an event as text, or what damage left of it, and its colon, which may be lost. */
const EVENT_BEFORE = new RegExp(String.raw`Event["”'’]?\s{0,20}(${PASTED}{0,80})$`);
const LONGEST_NAME = 400;
/** Such a name where a value should follow, and how the element ends that holds such a member as its last. */
const EVENT_NAME = /"\w{0,60}Event"\s{0,20}:?\s{0,20}$/;
const ELEMENT_END = /\s{0,200}\}\s{0,200}(?:,\s{0,200}\{|\]|$)/y;
const BRACE = /\s{0,200}\}/y;
/** The end of any name, and a colon, which may be lost. */
const NAME = /[\w$.-]["”'’]?\s{0,20}(?::|=>)?\s{0,20}$/;
/** Where a name would stand that was cut out. */
const NO_NAME = /\{\s{0,20}$/;

/** The string around the record that begins at `start`, if it says nothing else, or the object that holds it. */
export function carrierOf(text: string, start: number): Border | undefined {
  const quote = quoteBefore(text, start);
  return quote === undefined ? undefined : around(text, quote);
}

/** The string around a record that was read already, but as if it were no string: it need have no name. */
export function stringAround(text: string, start: number): Border | undefined {
  const quote = quoteBefore(text, start);
  const end = quote === undefined || endsIn(text, quote, NAME) ? -1 : stringEnd(text, quote, text.length);
  return quote === undefined || end < 0 || holderGoesOn(text, end) || !isDelivered(text, quote, end)
    ? undefined
    : { start: quote, end, kind: 'string' };
}

function quoteBefore(text: string, start: number): number | undefined {
  const before = STRING_START.exec(text.slice(Math.max(0, start - NEAR), start))?.[0].length ?? 0;
  return before > 0 ? start - before : undefined;
}

function endsIn(text: string, at: number, pattern: RegExp): boolean {
  return pattern.test(text.slice(Math.max(0, at - NEAR), at));
}

/** The string that begins at `quote` and says nothing but a record, or the object around it, if that is sound. */
function around(text: string, quote: number): Border | undefined {
  const end = stringEnd(text, quote, text.length);
  if (end < 0 || isField(text, quote, end) || !isDelivered(text, quote, end)) {
    return undefined;
  }
  const object = objectAround(text, quote, end);
  return object ? { ...object, kind: 'object' } : { start: quote, end, kind: 'string' };
}

/** A string up to the brace behind it. */
function braced(text: string, quote: number, end: number): Span {
  return span(quote, end + (matchAt(BRACE, text, end)?.[0].length ?? 0));
}

/** The innermost sound object around a string. */
function objectAround(text: string, quote: number, end: number): Span | undefined {
  const nearest = Math.max(0, quote - REACH);
  let brace = text.lastIndexOf('{', quote);
  for (let tries = 0; tries < MOST_BRACES && brace >= nearest; tries++) {
    const reached = scanClean(text, brace, text.length);
    if (reached >= end) {
      return span(brace, reached);
    }
    brace = brace > 0 ? text.lastIndexOf('{', brace - 1) : -1;
  }
  return undefined;
}

function isDelivered(text: string, quote: number, end: number): boolean {
  return isDeliveredRecord(decodeString(documentText(text), quote + 1, end - 1).text);
}

/**
 * Whether the string in `[quote, end)` may be a value in an event: it has no name under which events are kept, or stands in an object that a field
 * of an event holds, or what holds it goes on. Somebody who is looked for may have written there what looks like an event.
 */
function isField(text: string, quote: number, end: number): boolean {
  return !(keepsEvent(text, quote, end) || isParted(text, quote, end)) || holderGoesOn(text, end);
}

/** Whether a string has such a name. Without the colon it may follow an element of a list, so it must be the last one of an object. */
function keepsEvent(text: string, quote: number, end: number): boolean {
  const between = EVENT_BEFORE.exec(text.slice(Math.max(0, quote - LONGEST_NAME), quote))?.[1];
  const named = between !== undefined && (/^(?::|=>)/.test(between) || isLast(text, end));
  return named && isElement(text, objectAround(text, quote, end) ?? braced(text, quote, end), quote);
}

/** Whether the object that holds the value that ends at `end` ends there, and another one or nothing follows. */
function isLast(text: string, end: number): boolean {
  return matchAt(ELEMENT_END, text, end) !== undefined;
}

/** Whether half an event was pasted between a string and its name, so that the string closes as the name's member does. */
function isParted(text: string, quote: number, end: number): boolean {
  const pasted = eventBefore(text, quote);
  return (
    pasted !== undefined &&
    isLast(text, end) &&
    !standsInEvent(text, pasted) &&
    EVENT_NAME.test(text.slice(Math.max(0, pasted - LONGEST_NAME), pasted))
  );
}

/** The sound record that begins at `start` in a string of which the beginning was cut out, and its name with it. */
export function escapedRecord(text: string, start: number): Border | undefined {
  const cut = CUT_START.exec(text.slice(Math.max(0, start - NEAR), start))?.[0].length ?? 0;
  const end = cut > 0 ? stringEnd(text, start - 1, text.length) : -1;
  const decoded =
    end >= 0 && isCut(text, start - cut, end) ? decodeString(documentText(text), start, end - 1) : undefined;
  const reached = decoded && deliveredStandsAt(decoded.text, 0) ? scanClean(decoded.text, 0, decoded.text.length) : -1;
  return decoded && reached > 0 ? { start, end: endIn(decoded, reached), kind: 'escaped' } : undefined;
}

function isCut(text: string, quote: number, end: number): boolean {
  const nameless = endsIn(text, quote, NO_NAME) && isLast(text, end);
  return (nameless && !standsInEvent(text, quote)) || !isField(text, quote, end);
}
