import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  skipSpace,
} from './chars';
import { scalarEnd } from './cleanScan';
import { behindBrackets } from './stepOver';
import { stringEnd } from './token';

/** Where a member of an object stands: its name in quotation marks, and its value. */
export interface MemberPlace {
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** The members of the clean object in `[start, end)` one after the other, without a tree. Ends early on other text. */
export function* scanMembers(text: string, start: number, end: number): Generator<MemberPlace> {
  let at = text.charCodeAt(start) === OPEN_BRACE ? skipSpace(text, start + 1, end) : end;
  while (at < end && text.charCodeAt(at) === QUOTE) {
    const nameEnd = stringEnd(text, at, end);
    const colon = nameEnd < 0 ? end : skipSpace(text, nameEnd, end);
    if (colon >= end || text.charCodeAt(colon) !== COLON) {
      return;
    }
    const valueStart = skipSpace(text, colon + 1, end);
    const valueEnd = cleanValueEnd(text, valueStart, end);
    if (valueEnd < 0) {
      return;
    }
    yield { nameStart: at, nameEnd, valueStart, valueEnd };
    at = skipSpace(text, valueEnd, end);
    at = text.charCodeAt(at) === COMMA ? skipSpace(text, at + 1, end) : end;
  }
}

/** Where the elements of the clean array in `[start, end)` stand, one after the other, without a tree. Ends early on other text. */
export function* scanElements(
  text: string,
  start: number,
  end: number,
): Generator<Pick<MemberPlace, 'valueStart' | 'valueEnd'>> {
  let at = text.charCodeAt(start) === OPEN_BRACKET ? skipSpace(text, start + 1, end) : end;
  while (at < end - 1) {
    const valueEnd = cleanValueEnd(text, at, end);
    if (valueEnd < 0) {
      return;
    }
    yield { valueStart: at, valueEnd };
    at = skipSpace(text, valueEnd, end);
    at = text.charCodeAt(at) === COMMA ? skipSpace(text, at + 1, end) : end;
  }
}

/** The end of a value known to be clean; -1 when it turns out to be none. */
export function cleanValueEnd(text: string, at: number, end: number): number {
  const first = text.charCodeAt(at);
  if (first !== OPEN_BRACE && first !== OPEN_BRACKET) {
    return scalarEnd(text, at, end);
  }
  const behind = behindBrackets(text, at);
  return behind >= 0 && behind <= end ? behind : countedEnd(text, at, end);
}

/** The same of any depth: counts brackets and steps over strings. */
function countedEnd(text: string, at: number, end: number): number {
  let depth = 0;
  for (let offset = at; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === QUOTE) {
      offset = quoteEnd(text, offset);
    } else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      depth++;
    } else if ((code === CLOSE_BRACE || code === CLOSE_BRACKET) && --depth === 0) {
      return offset + 1;
    }
  }
  return -1;
}

/** The closing quotation mark of the clean string at `at`: the next one with an even number of backslashes before it. */
export function quoteEnd(text: string, at: number): number {
  let quote = text.indexOf('"', at + 1);
  while (text.charCodeAt(quote - 1) === BACKSLASH && escaped(text, quote)) {
    quote = text.indexOf('"', quote + 1);
  }
  return quote < 0 ? text.length : quote;
}

function escaped(text: string, quote: number): boolean {
  let at = quote;
  while (text.charAt(at - 1) === '\\') {
    at--;
  }
  return (quote - at) % 2 === 1;
}
