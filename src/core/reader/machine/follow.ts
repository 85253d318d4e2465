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
    return matchAt(/:(?!:)|=>/, text, next) !== undefined;
  }
  if (matchAt(/[,}\]]|!\[|`(?=\s*,)/, text, next)) {
    return true;
  }
  const newLine = hasLineBreak(text, at, next);
  if (role === 'value') {
    return newLine ? nameStandsAt(text, next) || isPlaceholderAt(text, next) : quotedNameStandsAt(text, next);
  }
  return newLine && matchAt(/["“{[\d]|true|false|null/, text, next) !== undefined;
}

const PLACEHOLDER = /\(?[ \t]*(?:…|\.[ \t]?\.)/y;

/** Whether dots that stand for entries left out begin at `at`. */
export function isPlaceholderAt(text: string, at: number): boolean {
  return matchAt(PLACEHOLDER, text, at) !== undefined;
}
