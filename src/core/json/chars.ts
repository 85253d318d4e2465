/** Character codes that the reader compares with; a name tells more than a number. */
const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const MINUS = 0x2d;
export const DOT = 0x2e;
export const ZERO = 0x30;
const NINE = 0x39;
export const COLON = 0x3a;
export const OPEN_BRACKET = 0x5b;
export const BACKSLASH = 0x5c;
export const CLOSE_BRACKET = 0x5d;
export const OPEN_BRACE = 0x7b;
export const CLOSE_BRACE = 0x7d;

/** Whether JSON allows the character between tokens. */
export function isSpace(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === CARRIAGE_RETURN || code === TAB;
}

export function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** The first offset from `at` that holds no JSON white space; `limit` if there is none. */
export function skipSpace(text: string, at: number, limit: number): number {
  let offset = at;
  while (offset < limit && isSpace(text.charCodeAt(offset))) {
    offset++;
  }
  return offset;
}

/** Where the JSON white space that ends at `at` begins, not before `least`; `at` if there is none. */
export function spaceStart(text: string, at: number, least = 0): number {
  let offset = at;
  while (offset > least && isSpace(text.charCodeAt(offset - 1))) {
    offset--;
  }
  return offset;
}
