import { FIRST_FIELD, topLevelFields } from '../../facts/facts';
import { scanClean } from '../../json/cleanScan';
import { standsUnderField } from './deeper';
import { lineFollows } from './listed';
import { matchAt } from './lookahead';
import { roughTokens } from './roughTokens';
import { standsInEvent } from './standsInEvent';
import { holderGoesOn } from './whatFollows';

/** A member that every event has at its top, up to behind its value: in the order of a trail the first one, or in that of the names. */
const BEGINNING = new RegExp(
  String.raw`(?<!\w)(?:${FIRST_FIELD}|awsRegion)\W{1,12}[\w.-]{1,40}["'”]?(?:["'”](?=,))?`,
  'g',
);
/** How far before an object the event is looked for that it may stand in, and how many are looked at. */
const REACH = 8192;
const MOST_EVENTS = 6;
const COMMA = /\s{0,200},\s{0,200}(?=\{)/y;
const BRACE = /\s{0,200}\}/y;
const CLOSER = /\s{0,200}([}\]])/y;
const LIST_END = /\s{0,200}\]/y;
/** Brackets of what holds an object, and the next member of the event around that. */
const EVENT_GOES_ON = /\s{0,200}[}\]][\s}\]]{0,200},\s{0,200}["“”'‘’][\w$.-]{1,128}["”'’]\s{0,20}(?::|=>)/y;
/** The same of a list in a field, whatever became of its first bracket: what holds it ends or goes on. */
const LOST_LIST_ENDS = /\s{0,200}\]\s{0,200}\}\s{0,200}(?:\}|,\s{0,200}")/y;
/** What ends a log with its list of records. */
const LOG_END = /\s{0,200}\}?\s{0,200}$/y;
/** The same where it is the object's own list, and where the text breaks off. */
const LOG_ENDS = /\s{0,200}(?:\]?\s{0,200}\}?\s{0,200}|,\s{0,200}\{[^{}]{0,20000})$/y;
const ON_LINE_START = /[\r\n][ \t]{0,100}$/;
/** So many elements behind are looked at. */
const MOST = 64;
const MEMBER_BEHIND = /^\s{0,40},\s{0,40}["'“”‘’]/;
const NEAR = 100;
const BRACE_BEFORE = /\{\s{0,90}["'“”‘’]?$/;

interface Open {
  readonly opener: '{' | '[';
  /** What it is the value of. */
  readonly name: string | undefined;
}

/**
 * Whether an object that begins at `start`, and ends at `end` if it is sound, is a value that an event holds, whatever signs that event lost before
 * it and behind: then somebody may have written it, and whatever it looks like it is none of the log's own.
 */
export function isHeldObject(text: string, start: number, end: number): boolean {
  return (end >= 0 && holderGoesOn(text, end)) || isInField(text, start, () => end);
}

/**
 * Whether more says so than what follows: an event is open before the object, in one of its fields.
 * @param ending gives where the object ends, or -1: to find that may take long, and hardly ever matters.
 */
export function isInField(text: string, start: number, ending: () => number): boolean {
  return standsUnderField(text, start) || isPlantedObject(text, start, ending);
}

/**
 * Whether an object is in a field of an event that is open before it, and that field ends behind it. Where an event breaks off in a field, the
 * log's own list goes on or ends behind the next event, and the log.
 */
function isPlantedObject(text: string, start: number, ending: () => number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const opened = begunIn(before)
    .map(({ 0: { length }, index }) => openIn(before.slice(index + length)))
    .filter((open) => open.length > 1 && topLevelFields().has(open[1]?.name ?? ''));
  const end = opened.length > 0 ? ending() : -1;
  return end >= 0 && (opened.some((open) => fieldEnds(text, end, open)) || isSoundBefore(text, start, end));
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

function fieldEnds(text: string, end: number, open: readonly Open[]): boolean {
  if (matchAt(EVENT_GOES_ON, text, end)) {
    return true;
  }
  const list = open.findLastIndex(({ opener }) => opener === '[');
  return list > 0
    ? listEnds(text, end, open.length - 1 - list)
    : holdersEnd(text, end, open) || matchAt(LOST_LIST_ENDS, text, behindElements(text, end) ?? end) !== undefined;
}

/** Whether all that the event says before is sound, so that it is damaged behind the object, and does not break off there. */
function isSoundBefore(text: string, start: number, end: number): boolean {
  const onLine = ON_LINE_START.test(text.slice(Math.max(0, start - NEAR), start));
  return !onLine && standsInEvent(text, start) && !listGoesOn(text, end);
}

/** Whether behind an object the list of a log goes on, or ends with it, or another line of the log follows. */
function listGoesOn(text: string, end: number): boolean {
  const at = behindElements(text, end);
  return at === undefined || matchAt(LOG_ENDS, text, at) !== undefined || lineFollows(text, end);
}

/**
 * What is open behind some members of an event, from the event on, where a value is expected; nothing where none is. Signs may be lost or doubled,
 * the brace of the value as well.
 */
function openIn(begun: string): readonly Open[] {
  const open: Open[] = [{ opener: '{', name: undefined }];
  let [name, before]: [string | undefined, string] = [undefined, ''];
  /** The name before the value that stands behind a colon. */
  let holder: string | undefined;
  for (const rough of roughTokens(begun, false)) {
    const { token, end } = rough;
    if (token === 'text') {
      holder = before === ':' ? name : undefined;
      name = rough.text;
    } else if (token === ':' && before === 'text' && holder !== undefined) {
      // What seemed to be a value is a name: the brace before it is lost.
      open.push({ opener: '{', name: holder });
    } else if (token === '{' || token === '[') {
      open.push({ opener: token, name: before === 'text' || before === ':' ? name : undefined });
    } else if (token === '}' || token === ']') {
      // Behind an event no member follows: then a bracket was not seen.
      const least = MEMBER_BEHIND.test(begun.slice(end, end + NEAR)) ? 1 : 0;
      open.length = Math.max(
        least,
        open.findLastIndex(({ opener }) => opener === (token === '}' ? '{' : '[')),
      );
      if (open.length === 0) {
        return [];
      }
    }
    before = token;
  }
  const doubled = before === '{' && open.length > 1 ? open.pop() : undefined;
  const isValue = before === 'text' || before === ':' || doubled?.name !== undefined;
  return open.at(-1)?.opener === '[' || isValue ? open : [];
}

/** Whether behind an object all that holds it ends, the event included; one bracket may be lost. */
function holdersEnd(text: string, end: number, open: readonly Open[]): boolean {
  let at = end;
  let [closed, lost] = [0, 0];
  for (const { opener } of [...open].reverse()) {
    const closer = matchAt(CLOSER, text, at);
    if (closer?.[1] === (opener === '{' ? '}' : ']')) {
      at += closer[0].length;
      closed++;
    } else {
      lost++;
    }
  }
  return closed > 1 && lost < 2;
}

/** Whether a list ends behind an element in which so many objects end where `end` is, and with it no log. */
function listEnds(text: string, end: number, objects: number): boolean {
  let at = end;
  for (let ended = 0; ended < objects; ended++) {
    at += matchAt(BRACE, text, at)?.[0].length ?? 0;
  }
  at = behindElements(text, at) ?? text.length;
  const closer = matchAt(LIST_END, text, at)?.[0].length ?? 0;
  return closer > 0 && matchAt(LOG_END, text, at + closer) === undefined;
}

/** Behind the sound objects that follow as those of a list do; undefined where these are many. */
function behindElements(text: string, end: number): number | undefined {
  let at = end;
  for (let count = 0; count < MOST; count++) {
    const next = at + (matchAt(COMMA, text, at)?.[0].length ?? 0);
    const reached = next > at ? scanClean(text, next, text.length) : -1;
    if (reached < 0) {
      return at;
    }
    at = reached;
  }
  return undefined;
}
