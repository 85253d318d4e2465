import { COMMA, skipSpace } from '../scan/chars';
import { hasLineBreak, matchAt, nameStandsAt, quotedNameStandsAt, skipGap } from './lookahead';

/** The part that a text plays: the name of a member, its value, or an element of an array. */
export type Role = 'name' | 'value' | 'element';

/** Whether what stands from `at` can follow a complete text in that role. Decides which quotation mark ends a text. */
export function canFollow(text: string, at: number, limit: number, role: Role): boolean {
  const next = skipGap(text, at, limit);
  if (next >= limit) {
    return role !== 'name';
  }
  if (role === 'name') {
    return matchAt(/:|=>/y, text, next) !== undefined;
  }
  if (matchAt(/[,}\]]|!\[/y, text, next) || isPlaceholderAt(text, next)) {
    return true;
  }
  const newLine = hasLineBreak(text, at, next);
  if (role === 'value') {
    if (matchAt(/\{\s*["“'][\w$.-]{1,128}["”']\s*(?::|=>)/y, text, next)) {
      return true;
    }
    return newLine ? nameStandsAt(text, next) : quotedNameStandsAt(text, next);
  }
  return matchAt(newLine ? /["“{[\d]|true|false|null/y : /"[^"\n]{1,200}"\s*[,\]]/y, text, next) !== undefined;
}

const PLACEHOLDER = /\(?[ \t]*(?:…|\.[ \t]?\.)/y;

/** Whether dots that stand for entries left out begin at `at`. */
export function isPlaceholderAt(text: string, at: number): boolean {
  return matchAt(PLACEHOLDER, text, at) !== undefined;
}

/** Whether a member follows an object that is closed: then it was closed too early. */
export function memberFollows(text: string, end: number): boolean {
  let next = skipSpace(text, end, text.length);
  const comma = text.charCodeAt(next) === COMMA;
  next = comma ? skipSpace(text, next + 1, text.length) : next;
  if (!/["“'A-Za-z_$:]/.test(text.charAt(next)) || text.charAt(end - 1) !== '}') {
    return false;
  }
  return /["“]/.test(text.charAt(next)) ? quotedNameStandsAt(text, next) : comma && nameStandsAt(text, next);
}
