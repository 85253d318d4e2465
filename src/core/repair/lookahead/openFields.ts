import { FIRST_FIELD, topLevelFields } from '../../facts/facts';
import { scanClean } from '../../json/cleanScan';
import { kept } from '../../text/kept';
import { OpenBehind } from './openBehind';
import { memberFollows, type Open } from './openBrackets';
import { RoughEnds } from './roughEnds';

/** A member that every event has at its top, up to behind its value: in the order of a trail the first one, or in that of the names. */
const BEGINNING = new RegExp(
  String.raw`(?<!\w)(?:${FIRST_FIELD}|awsRegion)\W{1,12}[\w.-]{1,40}["'”]?(?:["'”](?=,))?`,
  'g',
);
/** How far before an object the event is looked for that it may stand in, and how many are looked at. */
const REACH = 8192;
const MOST_EVENTS = 6;
const BRACE_BEFORE = /\{\s{0,90}["'“”‘’]?$/;
const NEAR = 100;

/** Tells which fields of events are open at places of one text, as far as its signs can be trusted. What was told is kept, for all texts that begin so. */
export class OpenFields {
  /** By the offsets behind the beginnings of events. */
  readonly #begun = new Map<number, OpenBehind>();
  readonly #known = new Map<number, readonly (readonly Open[])[]>();
  /** Where objects behind seem to end. */
  readonly ends = new RoughEnds();

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
      .map(({ 0: { length }, index }) => this.#behind(from + index + length).at(before.slice(index + length)))
      .filter((open) => open.length > 1 && topLevelFields().has(open[1]?.name ?? ''));
  }

  #behind(at: number): OpenBehind {
    return kept(this.#begun, at, () => new OpenBehind());
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
  return end < 0 || memberFollows(text, end) ? 0 : end;
}
