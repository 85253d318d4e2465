import { BACKSLASH, DOT, isDigit, MINUS, QUOTE, ZERO } from './chars';

const SIMPLE_ESCAPES = '"\\/bfnrt';
const HEX = /^[0-9a-fA-F]{4}$/;

/** The offset behind the strict JSON string whose opening quote is at `at`; -1 when it is none that ends before `limit`. */
export function stringEnd(text: string, at: number, limit: number): number {
  for (let offset = at + 1; offset < limit; offset++) {
    const code = text.charCodeAt(offset);
    if (code === QUOTE) {
      return offset + 1;
    }
    if (code < 0x20) {
      return -1;
    }
    if (code === BACKSLASH) {
      const length = escapeLength(text, offset);
      if (length === 0) {
        return -1;
      }
      offset += length - 1;
    }
  }
  return -1;
}

/** How many characters the escape at the backslash `at` takes: 2, 6 for `\u`, or 0 when JSON has no such escape. */
export function escapeLength(text: string, at: number): 0 | 2 | 6 {
  const letter = text.charAt(at + 1);
  if (letter === 'u') {
    return HEX.test(text.slice(at + 2, at + 6)) ? 6 : 0;
  }
  return letter !== '' && SIMPLE_ESCAPES.includes(letter) ? 2 : 0;
}

/** The offset behind the strict JSON number at `at`; -1 when there is none. */
export function numberEnd(text: string, at: number): number {
  let offset = text.charCodeAt(at) === MINUS ? at + 1 : at;
  const whole = digitsEnd(text, offset);
  if (whole === offset || (text.charCodeAt(offset) === ZERO && whole > offset + 1)) {
    return -1;
  }
  offset = whole;
  if (text.charCodeAt(offset) === DOT) {
    const fraction = digitsEnd(text, offset + 1);
    if (fraction === offset + 1) {
      return -1;
    }
    offset = fraction;
  }
  return exponentEnd(text, offset);
}

function exponentEnd(text: string, at: number): number {
  if (text.charAt(at) !== 'e' && text.charAt(at) !== 'E') {
    return at;
  }
  const sign = text.charAt(at + 1);
  const digits = sign === '+' || sign === '-' ? at + 2 : at + 1;
  const end = digitsEnd(text, digits);
  return end === digits ? -1 : end;
}

function digitsEnd(text: string, at: number): number {
  let offset = at;
  while (isDigit(text.charCodeAt(offset))) {
    offset++;
  }
  return offset;
}

const LITERALS = ['true', 'false', 'null'] as const;

/** The offset behind `true`, `false` or `null` at `at`; -1 when there is none. */
export function literalEnd(text: string, at: number): number {
  const found = LITERALS.find((literal) => text.startsWith(literal, at));
  return found ? at + found.length : -1;
}
