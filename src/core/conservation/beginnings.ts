import { FIRST_FIELD } from '../facts/facts';

/** A bracket and the name that a record begins with, in quotation marks of any kind and notation or in none, before a colon. */
const BEGINNING = String.raw`\{(?:\s|\\{1,8}[nrt]){0,200}((\\{0,8})["'\u201c-\u201f]{0,2}|&quot;|&#34;|&#x22;)${FIRST_FIELD}(?:\\{0,8}["'\u201c-\u201f]{0,2}|&quot;|&#34;|&#x22;)(?:\s|\\{1,8}[nrt]){0,20}(?::|=)`;
const ANYWHERE = new RegExp(BEGINNING, 'g');
const HERE = new RegExp(BEGINNING, 'y');

/** A name in quotation marks with its colon. */
const MEMBER = /["'\u201c-\u201f][\w$.-]{1,128}\\{0,8}["'\u201c-\u201f]\s{0,20}(?::|=>)/;

/** Where a record begins. */
export interface Beginning {
  /** Its bracket. */
  readonly start: number;
  /** Behind its first colon. */
  readonly end: number;
  /** Its first name, without quotation marks. */
  readonly name: number;
  /** What stands before the name to say that it is one, such as `"`, `\"` or `""`. */
  readonly mark: string;
}

/** Where records begin in a text: a plain search that knows nothing of brackets and strings. */
export function beginningsIn(text: string): Beginning[] {
  return [...text.matchAll(ANYWHERE)].map(beginningOf);
}

/** The last of them: from the end backwards, since it mostly is near. */
export function lastBeginningIn(text: string): Beginning | undefined {
  let at = text.length;
  while (at > 0) {
    at = text.lastIndexOf('{', at - 1);
    HERE.lastIndex = at;
    const found = at < 0 ? null : HERE.exec(text);
    if (found) {
      return beginningOf(found);
    }
  }
  return undefined;
}

function beginningOf({ 0: found, 1: mark = '', index }: RegExpExecArray): Beginning {
  return { start: index, end: index + found.length, name: index + found.indexOf(FIRST_FIELD), mark };
}

/** Whether a text says what could be data of a record: a name with its colon, or the beginning of a record. */
export function holdsMember(text: string): boolean {
  return MEMBER.test(text) || beginningsIn(text).length > 0;
}

/** Whether a text holds half of something: a quotation mark or a bracket whose other one stands elsewhere. */
export function holdsHalf(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  return count(/"/g) % 2 !== 0 || count(/[{[]/g) !== count(/[}\]]/g);
}
