import { BACKSLASH, COLON, COMMA, QUOTE, skipSpace } from './chars';
import { cleanValueEnd, quoteEnd } from './memberScan';

const SPACE = 0x20;
/** How many numbers say where a member stands: where its name and its value begin and end. */
const EACH = 4;

/** The members of an object by name, their values as they are written: cut out of the text when somebody asks. Of duplicate names the last counts. */
export interface WrittenMembers extends Iterable<readonly [name: string, value: string]> {
  get(name: string): string | undefined;
  keys(): Iterable<string>;
}

/**
 * The members of the clean object in `[start, end)`. One loop that only notes places, since whoever asks for all events of a log spends most of the
 * time here, and asks for a few members of each.
 */
export function writtenMembers(text: string, start: number, end: number): WrittenMembers {
  const places: number[] = [];
  let escapes = false;
  let at = afterSpace(text, start + 1, end);
  while (at < end && text.charCodeAt(at) === QUOTE) {
    const nameEnd = nameEndAt(text, at + 1, end);
    escapes ||= text.charCodeAt(nameEnd) === BACKSLASH;
    const quote = text.charCodeAt(nameEnd) === QUOTE ? nameEnd : quoteEnd(text, at);
    const colon = afterSpace(text, quote + 1, end);
    const value = afterSpace(text, colon + 1, end);
    const valueEnd = text.charCodeAt(value) === QUOTE ? quoteEnd(text, value) + 1 : cleanValueEnd(text, value, end);
    if (valueEnd < 0 || valueEnd >= end || text.charCodeAt(colon) !== COLON) {
      break;
    }
    places.push(at + 1, quote, value, valueEnd);
    const next = afterSpace(text, valueEnd, end);
    at = text.charCodeAt(next) === COMMA ? afterSpace(text, next + 1, end) : end;
  }
  const members = new Members(text, places);
  return escapes ? new Map(unescaped(members)) : members;
}

/** The quotation mark that ends a name, or the backslash in it. */
function nameEndAt(text: string, from: number, end: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); at < end && code !== QUOTE && code !== BACKSLASH; ) {
    code = text.charCodeAt(++at);
  }
  return at;
}

/** Behind white space, of which delivered records have none. */
function afterSpace(text: string, at: number, end: number): number {
  return text.charCodeAt(at) > SPACE ? at : skipSpace(text, at, end);
}

function unescaped(members: Members): (readonly [string, string])[] {
  return [...members.all()].map(([name, value]) => [JSON.parse(`"${name}"`) as string, value]);
}

/** Members whose names have no escapes. */
class Members implements WrittenMembers {
  constructor(
    readonly text: string,
    readonly places: readonly number[],
  ) {}

  get(name: string): string | undefined {
    const { text, places } = this;
    for (let at = places.length - EACH; at >= 0; at -= EACH) {
      const start = places[at] ?? 0;
      if ((places[at + 1] ?? 0) - start === name.length && text.startsWith(name, start)) {
        return text.slice(places[at + 2], places[at + 3]);
      }
    }
    return undefined;
  }

  keys(): Iterable<string> {
    return new Map(this.all()).keys();
  }

  [Symbol.iterator](): Iterator<readonly [string, string]> {
    return new Map(this.all())[Symbol.iterator]();
  }

  /** All members as they stand there, duplicates too. */
  *all(): Generator<readonly [string, string]> {
    const { text, places } = this;
    for (let at = 0; at < places.length; at += EACH) {
      yield [text.slice(places[at], places[at + 1]), text.slice(places[at + 2], places[at + 3])];
    }
  }
}
