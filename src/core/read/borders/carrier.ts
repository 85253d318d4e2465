import { isDeliveredRecord } from '../../containers/parts/holders';
import { scanClean } from '../../json/cleanScan';
import { deliveredStandsAt } from '../../json/delivered';
import { stringEnd } from '../../json/token';
import type { Border } from '../../repair/lookahead/borders';
import { holderGoesOn } from '../../repair/lookahead/follow';
import { matchAt } from '../../repair/lookahead/lookahead';
import { eventBefore, standsInEvent } from '../../repair/lookahead/standsInEvent';
import { decodeString, documentText, endIn } from '../../repair/notations/decodedText';

/** How far before a string, and at how many braces, the object is looked for that it stands in. */
const REACH = 4096;
const MOST_BRACES = 8;
/** What stands before the record in a string that says nothing else. */
const STRING_START = /"\s{0,20}$/;
/** What a cut leaves there: `[...]`, `… 1234 more`. */
const CUT_START =
  /"[\s.…[\](<>)\d]{0,30}(?:more|omitted|truncated|snip(?:ped)?|chars|characters|lines)?[\s.…[\](<>)\d]{0,30}$/;
const NEAR = 64;
/** The name before a string, and a colon, which may be lost. */
const NAME_BEFORE = /["“'‘]?([\w$.-]{1,128})["”'’]?\s{0,20}(?::|=>)?\s{0,20}$/;
/** How the names end under which tools keep events as text, or what damage left of them. */
const KEEPS_EVENT = /Event$/;
const LONGEST_NAME = 180;
/** Such a name where a value should follow, and how the element ends that holds such a member as its last. */
const EVENT_NAME = /"\w{0,60}Event"\s{0,20}:\s{0,20}$/;
const ELEMENT_END = /\s{0,200}\}\s{0,200}(?:,\s{0,200}\{|\]|$)/y;

/** The string around the record that begins at `start`, if it says nothing else, or the object that holds it. */
export function carrierOf(text: string, start: number): Border | undefined {
  const before = STRING_START.exec(text.slice(Math.max(0, start - NEAR), start))?.[0].length ?? 0;
  return before > 0 ? around(text, start - before) : undefined;
}

/** The string that begins at `quote` and says nothing but a record, or the object around it, if that is sound. */
function around(text: string, quote: number): Border | undefined {
  const end = stringEnd(text, quote, text.length);
  if (end < 0 || isField(text, quote, end) || !isDelivered(text, quote, end)) {
    return undefined;
  }
  const nearest = Math.max(0, quote - REACH);
  let brace = text.lastIndexOf('{', quote);
  for (let tries = 0; tries < MOST_BRACES && brace >= nearest; tries++) {
    const reached = scanClean(text, brace, text.length);
    if (reached >= end) {
      return { start: brace, end: reached, kind: 'object' };
    }
    brace = brace > 0 ? text.lastIndexOf('{', brace - 1) : -1;
  }
  return { start: quote, end, kind: 'string' };
}

function isDelivered(text: string, quote: number, end: number): boolean {
  return isDeliveredRecord(decodeString(documentText(text), quote + 1, end - 1).text);
}

/**
 * Whether the string in `[quote, end)` may be a value in an event: it has another name than such under which events are kept, or it stands in an
 * object that a field of an event holds, or what holds it goes on. Somebody who is looked for may have written there what looks like an event.
 */
function isField(text: string, quote: number, end: number): boolean {
  const name = NAME_BEFORE.exec(text.slice(Math.max(0, quote - LONGEST_NAME), quote))?.[1];
  const own = name === undefined || (KEEPS_EVENT.test(name) && !standsInEvent(text, quote));
  return !(own || isParted(text, quote, end)) || holderGoesOn(text, end);
}

/** Whether half an event was pasted between a string and its name, so that the string closes as the name's member does. */
function isParted(text: string, quote: number, end: number): boolean {
  const pasted = eventBefore(text, quote);
  return (
    pasted !== undefined &&
    matchAt(ELEMENT_END, text, end) !== undefined &&
    EVENT_NAME.test(text.slice(Math.max(0, pasted - LONGEST_NAME), pasted))
  );
}

/** The sound record that begins at `start` in a string of which the beginning was cut out. */
export function escapedRecord(text: string, start: number): Border | undefined {
  const cut = CUT_START.exec(text.slice(Math.max(0, start - NEAR), start))?.[0].length ?? 0;
  const end = cut > 0 ? stringEnd(text, start - 1, text.length) : -1;
  const decoded =
    end < 0 || isField(text, start - cut, end) ? undefined : decodeString(documentText(text), start, end - 1);
  const reached = decoded && deliveredStandsAt(decoded.text, 0) ? scanClean(decoded.text, 0, decoded.text.length) : -1;
  return decoded && reached > 0 ? { start, end: endIn(decoded, reached), kind: 'escaped' } : undefined;
}
