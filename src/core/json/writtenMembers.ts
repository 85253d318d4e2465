import { BACKSLASH, COLON, COMMA, QUOTE, skipSpace } from './chars';
import { cleanValueEnd, quoteEnd } from './memberScan';

const SPACE = 0x20;
const BEYOND_ASCII = 0x80;
/** How many numbers say where a member stands: where its name and its value begin and end. */
const EACH = 4;

/** The members of an object by name, their values as they are written: cut out of the text when somebody asks. Of duplicate names the last counts. */
export interface WrittenMembers extends Iterable<readonly [name: string, value: string]> {
  get(name: string): string | undefined;
  /** What a member says that is a string without escapes, as most are: it needs no parser. Undefined for any other, null where there is none. */
  plainText(name: string): string | null | undefined;
  /** The names that become a text when they are written in lower case. */
  alike(lowerCase: string): readonly string[];
}

/**
 * The members of the clean object in `[start, end)`. One loop that only notes places, since whoever asks for all events of a log spends most of the
 * time here, and asks for a few members of each.
 */
export function writtenMembers(text: string, start: number, end: number): WrittenMembers {
  const places: number[] = [];
  let odd = false;
  let at = afterSpace(text, start + 1, end);
  while (at < end && text.charCodeAt(at) === QUOTE) {
    const plainEnd = plainNameEnd(text, at + 1);
    odd ||= plainEnd < 0;
    const quote = plainEnd < 0 ? quoteEnd(text, at) : plainEnd;
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
  const members = new PlainMembers(text, places);
  return odd ? new OddMembers(unescaped(members)) : members;
}

/** The quotation mark that ends a name of ASCII without escapes; -1 for any other, of which hardly a log has one. */
function plainNameEnd(text: string, from: number): number {
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      return at;
    }
    if (!(code < BEYOND_ASCII) || code === BACKSLASH) {
      return -1;
    }
  }
}

/** Behind white space, of which delivered records have none. */
function afterSpace(text: string, at: number, end: number): number {
  return text.charCodeAt(at) > SPACE ? at : skipSpace(text, at, end);
}

function* unescaped(members: PlainMembers): Iterable<readonly [string, string]> {
  for (const [name, value] of members.all()) {
    yield [JSON.parse(`"${name}"`) as string, value];
  }
}

/** Members whose names are as they are written. */
class PlainMembers implements WrittenMembers {
  constructor(
    readonly text: string,
    readonly places: readonly number[],
  ) {}

  get(name: string): string | undefined {
    const at = this.#placeOf(name);
    return at < 0 ? undefined : this.text.slice(this.places[at + 2], this.places[at + 3]);
  }

  plainText(name: string): string | null | undefined {
    const { text, places } = this;
    const at = this.#placeOf(name);
    const start = places[at + 2] ?? 0;
    if (at < 0 || text.charCodeAt(start) !== QUOTE) {
      return at < 0 ? null : undefined;
    }
    const inside = text.slice(start + 1, (places[at + 3] ?? 0) - 1);
    return inside.includes('\\') ? undefined : inside;
  }

  #placeOf(name: string): number {
    const { text, places } = this;
    for (let at = places.length - EACH; at >= 0; at -= EACH) {
      const start = places[at] ?? 0;
      if ((places[at + 1] ?? 0) - start === name.length && text.startsWith(name, start)) {
        return at;
      }
    }
    return -1;
  }

  alike(lowerCase: string): readonly string[] {
    const { text, places } = this;
    const found = new Set<string>();
    for (let at = 0; at < places.length; at += EACH) {
      const start = places[at] ?? 0;
      // ASCII stays as long as it is.
      const name = (places[at + 1] ?? 0) - start === lowerCase.length ? text.slice(start, places[at + 1]) : undefined;
      if (name?.toLowerCase() === lowerCase) {
        found.add(name);
      }
    }
    return [...found];
  }

  [Symbol.iterator](): Iterator<readonly [string, string]> {
    return new Map(this.all())[Symbol.iterator]();
  }

  /** All members as they stand there, duplicates too. */
  *all(): Iterable<readonly [string, string]> {
    const { text, places } = this;
    for (let at = 0; at < places.length; at += EACH) {
      yield [text.slice(places[at], places[at + 1]), text.slice(places[at + 2], places[at + 3])];
    }
  }
}

/** Any others. */
class OddMembers implements WrittenMembers {
  readonly #values: ReadonlyMap<string, string>;

  constructor(members: Iterable<readonly [string, string]>) {
    this.#values = new Map(members);
  }

  get(name: string): string | undefined {
    return this.#values.get(name);
  }

  plainText(): undefined {
    // Hardly a log has such names: a parser will do.
    return undefined;
  }

  alike(lowerCase: string): readonly string[] {
    return [...this.#values.keys()].filter((name) => name.toLowerCase() === lowerCase);
  }

  [Symbol.iterator](): Iterator<readonly [string, string]> {
    return this.#values[Symbol.iterator]();
  }
}
