import { BACKSLASH, COLON, isDigit, QUOTE, ZERO } from '../../json/chars';
import { numberEnd } from '../../json/token';
import { decodeText } from './byteText';

/** Which bytes stand in a string for themselves, or for a part of a character: what is no UTF-8 is a character as well to whoever decodes it. */
const PLAIN = bytesThat((code) => code >= 0x20 && code !== QUOTE && code !== BACKSLASH);
/** Which bytes a number may have. */
const OF_NUMBERS = bytesThat((code) => /[-+.\dEe]/.test(String.fromCharCode(code)));
const IS_HEX = bytesThat((code) => /[\da-fA-F]/.test(String.fromCharCode(code)));
const IS_ESCAPE = bytesThat((code) => /["\\/bfnrt]/.test(String.fromCharCode(code)));
const OF_UNITS = 0x75;
const LITERALS = ['true', 'false', 'null'].map(inAscii);

function bytesThat(are: (code: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, code) => (are(code) ? 1 : 0));
}

/** A text of ASCII as bytes. */
export function inAscii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Whether these bytes stand at `at`. */
export function standsAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let index = 0; index < wanted.length; index++) {
    if (bytes[at + index] !== wanted[index]) {
      return false;
    }
  }
  return true;
}

/** The offset behind `"name":` at `at`, of strict JSON; -1 where there is none. */
export function byteNameEnd(bytes: Uint8Array, at: number): number {
  const end = bytes[at] === QUOTE ? byteStringEnd(bytes, at) : -1;
  return end >= 0 && bytes[end] === COLON ? end + 1 : -1;
}

/** The offset behind the string, number or literal at `at`, of strict JSON; -1 where there is none. */
export function byteScalarEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] === QUOTE) {
    return byteStringEnd(bytes, at);
  }
  for (const literal of LITERALS) {
    if (standsAt(bytes, at, literal)) {
      return at + literal.length;
    }
  }
  return byteNumberEnd(bytes, at);
}

function byteStringEnd(bytes: Uint8Array, at: number): number {
  for (let offset = at + 1; ; ) {
    while (PLAIN[bytes[offset] ?? 0] === 1) {
      offset++;
    }
    const code = bytes[offset];
    if (code === QUOTE) {
      return offset + 1;
    }
    const length = code === BACKSLASH ? escapeLength(bytes, offset + 1) : 0;
    if (length === 0) {
      return -1;
    }
    offset += 1 + length;
  }
}

/** How many bytes there are behind the backslash of an escape; 0 where JSON has no such. */
function escapeLength(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== OF_UNITS) {
    return IS_ESCAPE[bytes[at] ?? 0] ?? 0;
  }
  let end = at + 1;
  while (end < at + 5 && IS_HEX[bytes[end] ?? 0] === 1) {
    end++;
  }
  return end === at + 5 ? 5 : 0;
}

function byteNumberEnd(bytes: Uint8Array, at: number): number {
  let end = at;
  while (isDigit(bytes[end] ?? 0)) {
    end++;
  }
  const isInteger = end > at && (bytes[at] !== ZERO || end === at + 1);
  return isInteger && OF_NUMBERS[bytes[end] ?? 0] === 0 ? end : oddNumberEnd(bytes, at);
}

/** Of numbers that are no plain integers. */
function oddNumberEnd(bytes: Uint8Array, at: number): number {
  let end = at;
  while (OF_NUMBERS[bytes[end] ?? 0] === 1) {
    end++;
  }
  const length = end > at ? numberEnd(decodeText(bytes.subarray(at, end)), 0) : -1;
  return length < 0 ? -1 : at + length;
}
