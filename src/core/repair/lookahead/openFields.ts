import { FIRST_FIELD, topLevelFields } from '../../facts/facts';
import { scanClean } from '../../json/cleanScan';
import { type RoughToken, roughTokens } from './roughTokens';

/** A member that every event has at its top, up to behind its value: in the order of a trail the first one, or in that of the names. */
const BEGINNING = new RegExp(
  String.raw`(?<!\w)(?:${FIRST_FIELD}|awsRegion)\W{1,12}[\w.-]{1,40}["'”]?(?:["'”](?=,))?`,
  'g',
);
/** How far before an object the event is looked for that it may stand in, and how many are looked at. */
const REACH = 8192;
const MOST_EVENTS = 6;
/** No sign is looked for further behind another one. */
const FAR = 256;
const BRACE_BEFORE = /\{\s{0,90}["'“”‘’]?$/;
const MEMBER_BEHIND = /^\s{0,40},\s{0,40}["'“”‘’]/;
const NEAR = 100;

/** A bracket that is open. */
export interface Open {
  readonly opener: '{' | '[';
  /** What it is the value of. */
  readonly name: string | undefined;
}

/** Tells which fields of events are open at places of one text, as far as its signs can be trusted. What was told is kept, for all texts that begin so. */
export class OpenFields {
  /** By what begins in events that are over: the offset from which on a text may end without that being otherwise. */
  readonly #closed = new Map<number, number>();
  readonly #known = new Map<number, readonly (readonly Open[])[]>();

  /** What is open before `at` for each of the last events that are not over there and of which a field is open, from the event on. */
  before(text: string, at: number): readonly (readonly Open[])[] {
    const open = this.#known.get(at) ?? this.#find(text, at);
    this.#known.set(at, open);
    return open;
  }

  #find(text: string, at: number): readonly (readonly Open[])[] {
    const from = Math.max(0, at - REACH);
    const before = text.slice(from, at);
    return begunIn(before)
      .map(({ 0: { length }, index }) => this.#openBehind(before, index + length, from))
      .filter((open) => open.length > 1 && topLevelFields().has(open[1]?.name ?? ''));
  }

  /** What is open behind `at`, unless it is known that all was closed long before the end of the text, which begins `from` in the whole one. */
  #openBehind(before: string, at: number, from: number): readonly Open[] {
    const end = this.#closed.get(from + at);
    if (end !== undefined && end <= from + before.length) {
      return [];
    }
    return openIn(before.slice(at), (behind) => this.#closed.set(from + at, from + at + behind + FAR));
  }
}

/** The last events that begin in a text and may go on behind it, by the first name of each. */
function begunIn(before: string): readonly RegExpExecArray[] {
  let whole = 0;
  return [...before.matchAll(BEGINNING)].slice(-MOST_EVENTS).filter(({ index }) => {
    whole = Math.max(whole, soundEndBehind(before, index));
    return index >= whole;
  });
}

/** Behind the sound object of which the first name stands at `at`, unless a member follows: then it had one bracket too many. 0 for none. */
function soundEndBehind(text: string, at: number): number {
  const brace = BRACE_BEFORE.exec(text.slice(Math.max(0, at - NEAR), at))?.[0].length ?? 0;
  const end = brace > 0 ? scanClean(text, at - brace, text.length) : -1;
  return end < 0 || MEMBER_BEHIND.test(text.slice(end, end + NEAR)) ? 0 : end;
}

/**
 * What is open behind some members of an event, from the event on, where a value is expected; nothing where none is. Signs may be lost or doubled,
 * the brace of the value as well.
 * @param whenClosed is told behind what all is closed, the event included.
 */
function openIn(begun: string, whenClosed: (end: number) => void): readonly Open[] {
  const open: Open[] = [{ opener: '{', name: undefined }];
  let [name, before]: [RoughToken | undefined, string] = [undefined, ''];
  /** The name before the value that stands behind a colon. */
  let holder: RoughToken | undefined;
  for (const rough of roughTokens(begun, false)) {
    const { token, end } = rough;
    if (token === 'text') {
      holder = before === ':' ? name : undefined;
      name = rough;
    } else if (token === ':' && before === 'text' && holder !== undefined) {
      // What seemed to be a value is a name: the brace before it is lost.
      open.push({ opener: '{', name: holder.text });
    } else if (token === '{' || token === '[') {
      open.push({ opener: token, name: before === 'text' || before === ':' ? name?.text : undefined });
    } else if (token === '}' || token === ']') {
      // Behind an event no member follows: then a bracket was not seen.
      const least = MEMBER_BEHIND.test(begun.slice(end, end + NEAR)) ? 1 : 0;
      open.length = Math.max(
        least,
        open.findLastIndex(({ opener }) => opener === (token === '}' ? '{' : '[')),
      );
      if (open.length === 0) {
        whenClosed(end);
        return [];
      }
    }
    before = token;
  }
  const doubled = before === '{' && open.length > 1 ? open.pop() : undefined;
  const isValue = before === 'text' || before === ':' || doubled?.name !== undefined;
  return open.at(-1)?.opener === '[' || isValue ? open : [];
}
