import { COMMA, skipSpace } from '../scan/chars';
import { hasLineBreak, matchAt, nameStandsAt, quotedNameAt, quotedNameStandsAt, skipGap } from './lookahead';

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
  if (
    matchAt(/[,}\]]|!\[|\*{1,3}[ \t]*[,}\]\r\n]|<\/[a-z]{1,9}>|\\[}\]]/y, text, next) ||
    isPlaceholderAt(text, next)
  ) {
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

/**
 * Whether a member follows the object that is closed before `end`: then it was closed too early. A name that the object has already
 * (`names`) begins another one.
 */
function memberFollows(text: string, end: number, names?: ReadonlySet<string>): boolean {
  let next = skipSpace(text, end, text.length);
  const comma = text.charCodeAt(next) === COMMA;
  next = comma ? skipSpace(text, next + 1, text.length) : next;
  if (!/["“'A-Za-z_$:]/.test(text.charAt(next))) {
    return false;
  }
  if (!/["“']/.test(text.charAt(next))) {
    return comma && nameStandsAt(text, next) && !names?.has(matchAt(/:?([\w$.-]{1,128})/y, text, next)?.[1] ?? '');
  }
  const name = quotedNameAt(text, next);
  return name !== undefined && !names?.has(name);
}

/** Whether an object was closed too early before `end`: a member follows, perhaps behind brackets that belong to nothing. */
export function closedEarly(text: string, end: number, outerClosers = '', names?: ReadonlySet<string>): boolean {
  if (memberFollows(text, end, names)) {
    return true;
  }
  const behind = endOfExtraClosers(text, end, outerClosers);
  return behind > end && memberFollows(text, behind, names);
}

/** Whether nothing behind an object that ends at `end` says that it should have ended elsewhere: neither a member nor brackets too many. */
export function endsWell(text: string, end: number, outerClosers = ''): boolean {
  return endOfExtraClosers(text, end, outerClosers) === end && !memberFollows(text, end);
}

/** Where brackets end that stand from `end` on and belong neither to the object closed there nor to those around it; `end` for none. */
function endOfExtraClosers(text: string, end: number, outerClosers: string): number {
  let closers = '';
  let at = end;
  for (
    let next = skipSpace(text, at, text.length);
    /[}\]]/.test(text.charAt(next));
    next = skipSpace(text, at, text.length)
  ) {
    closers += text.charAt(next);
    at = next + 1;
    if (closers.length > 8 || outerClosers.startsWith(closers)) {
      return end;
    }
  }
  return at;
}
