import { isDeliveredRecord } from '../../containers/parts/holders';
import { scanClean } from '../../json/cleanScan';
import { deliveredStandsAt } from '../../json/delivered';
import { stringEnd } from '../../json/token';
import type { Border } from '../../repair/lookahead/borders';
import { holderGoesOn } from '../../repair/lookahead/whatFollows';
import { decodeString, documentText, endIn } from '../../repair/notations/decodedText';
import { isField, isLast, isParted, keptEvent } from './eventText';
import { objectAround } from './objectAround';

/** What stands before the record in a string that says nothing else. */
const STRING_START = /"\s{0,20}$/;
/** What a cut leaves there: `[...]`, `… 1234 more`. */
const CUT_START =
  /"[\s.…[\](<>)\d]{0,30}(?:more|omitted|truncated|snip(?:ped)?|chars|characters|lines)?[\s.…[\](<>)\d]{0,30}$/;
/** A line that tells of a cut: nobody can write a line into an event that is kept in a string. */
const CUT_LINE = /[\r\n][ \t]{0,9}[[(<]?(?:…|\.{3})[\])>]?[ \t]{0,9}\r?\n[ \t]{0,9}$/;
/** The string of an event, as far as it goes. */
const OPEN_EVENT = /"\w{0,60}Event"\s{0,20}:\s{0,20}"\s{0,20}\{(?:[^"\\]|\\[\s\S])*$/;
const NEAR = 64;
/** How far before a cut such a string is looked for. */
const LONG = 16_384;
/** The end of any name, and a colon, which may be lost. */
const NAME = /[\w$.-]["”'’]?\s{0,20}(?::|=>)?\s{0,20}$/;

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
  // What was pasted before the string, and ends behind it by accident, is none of those that hold it.
  const object = isParted(text, quote, end) ? undefined : objectAround(text, quote, end);
  return object ? { ...object, kind: 'object' } : { start: quote, end, kind: 'string' };
}

function isDelivered(text: string, quote: number, end: number): boolean {
  return isDeliveredRecord(decodeString(documentText(text), quote + 1, end - 1).text);
}

/** The sound record that begins at `start` in a string of which the beginning was cut out, and its name with it. */
export function escapedRecord(text: string, start: number): Border | undefined {
  const before = text.slice(Math.max(0, start - LONG), start);
  const cut = CUT_START.exec(before.slice(-NEAR))?.[0].length ?? 0;
  const isBehindCut = cut === 0 && CUT_LINE.test(before.slice(-NEAR)) && OPEN_EVENT.test(before);
  const end = cut > 0 || isBehindCut ? stringEnd(text, start - 1, text.length) : -1;
  const isKept = end >= 0 && (isBehindCut ? isLast(text, end) : keptEvent(text, start - cut, end));
  const decoded = isKept ? decodeString(documentText(text), start, end - 1) : undefined;
  const reached = decoded && deliveredStandsAt(decoded.text, 0) ? scanClean(decoded.text, 0, decoded.text.length) : -1;
  const isWhole = isBehindCut ? reached === decoded?.text.length : reached > 0;
  return decoded && isWhole ? { start, end: endIn(decoded, reached), kind: 'escaped' } : undefined;
}
