import { scanClean } from '../../json/cleanScan';
import { LINE_TAG } from '../../text/unseen';
import { standsUnderField } from './deeper';
import { lineFollows } from './listed';
import { matchAt } from './lookahead';
import type { Open } from './openBrackets';
import { OpenFields } from './openFields';
import type { RoughEnds } from './roughEnds';
import { standsInEvent } from './standsInEvent';
import { holderGoesOn } from './whatFollows';

/** Blanks, and what may stand among brackets where a text is damaged all over: invisible characters, backslashes, commas too many. */
const SIGNS = String.raw`(?:${LINE_TAG}|[^\w"'“”‘’{}[\]]){0,200}`;
const SIGN_BEFORE = new RegExp(`[:=,;，：[]${SIGNS}$`);
const COMMA = new RegExp(String.raw`${SIGNS}(?<=,[^,]{0,200})(?=\{)`, 'y');
const BRACE = new RegExp(String.raw`${SIGNS}\}`, 'y');
const CLOSER = new RegExp(String.raw`${SIGNS}([}\]])`, 'y');
const LIST_END = new RegExp(String.raw`${SIGNS}\]`, 'y');
/** Brackets of what holds an object, and the next member of the event around that. */
const EVENT_GOES_ON = /\s{0,200}[}\]][\s}\]]{0,200},\s{0,200}["“”'‘’][\w$.-]{1,128}["”'’]\s{0,20}(?::|=>)/y;
/** The same of a list in a field, whatever became of its first bracket: what holds it ends or goes on. */
const LOST_LIST_ENDS = /\s{0,200}\]\s{0,200}\}\s{0,200}(?:\}|,\s{0,200}")/y;
/** What ends a log with its list of records. */
const LOG_END = new RegExp(String.raw`${SIGNS}\}?${SIGNS}$`, 'y');
/** The same where it is the object's own list, and where the text breaks off. */
const LOG_ENDS = /\s{0,200}(?:\]?\s{0,200}\}?\s{0,200}|,\s{0,200}\{[^{}]{0,20000})$/y;
const ON_LINE_START = /[\r\n][ \t]{0,100}$/;
/** So many elements behind are looked at. */
const MOST = 64;
const NEAR = 100;

/**
 * Whether an object that begins at `start` and ends at `end` is a value that an event holds, whatever signs that event lost before
 * it and behind: then somebody may have written it, and whatever it looks like it is none of the log's own.
 */
export function isHeldObject(text: string, start: number, end: number, fields = new OpenFields()): boolean {
  return holderGoesOn(text, end) || isInField(text, start, () => end, fields);
}

/**
 * Whether more says so than what follows: an event is open before the object, in one of its fields.
 * @param ending gives where the object ends, or -1: to find that may take long, and hardly ever matters.
 * @param fields what is known of the same text.
 */
export function isInField(text: string, start: number, ending: () => number, fields: OpenFields): boolean {
  return standsUnderField(text, start) || isPlantedObject(text, start, ending, fields);
}

/**
 * Whether an object is in a field of an event that is open before it, and that field ends behind it. Where an event breaks off in a field, the
 * log's own list goes on or ends behind the next event, and the log.
 */
function isPlantedObject(text: string, start: number, ending: () => number, fields: OpenFields): boolean {
  const opened = fields.before(text, start);
  const end = opened.length > 0 ? ending() : -1;
  const goesOn = end >= 0 && standsBehindSign(text, start) && holderGoesOn(text, end);
  return (
    end >= 0 &&
    (goesOn ||
      opened.some((open) => fieldEnds(text, end, open, fields.ends)) ||
      isSoundBefore(text, start, end, fields.ends))
  );
}

/** Whether what begins at `start` is a value, by the sign before it, and was not pasted into a text or behind an element. */
function standsBehindSign(text: string, start: number): boolean {
  return SIGN_BEFORE.test(text.slice(Math.max(0, start - NEAR), start));
}

function fieldEnds(text: string, end: number, open: readonly Open[], ends: RoughEnds): boolean {
  if (matchAt(EVENT_GOES_ON, text, end)) {
    return true;
  }
  const list = open.findLastIndex(({ opener }) => opener === '[');
  return list > 0
    ? listEnds(text, end, open.length - 1 - list, ends)
    : holdersEnd(text, end, open) ||
        matchAt(LOST_LIST_ENDS, text, behindElements(text, end, ends) ?? end) !== undefined;
}

/** Whether all that the event says before is sound, so that it is damaged behind the object, and does not break off there. */
function isSoundBefore(text: string, start: number, end: number, ends: RoughEnds): boolean {
  const onLine = ON_LINE_START.test(text.slice(Math.max(0, start - NEAR), start));
  return !onLine && standsInEvent(text, start) && !listGoesOn(text, end, ends);
}

/** Whether behind an object the list of a log goes on, or ends with it, or another line of the log follows. */
function listGoesOn(text: string, end: number, ends: RoughEnds): boolean {
  const at = behindElements(text, end, ends);
  return at === undefined || matchAt(LOG_ENDS, text, at) !== undefined || lineFollows(text, end);
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
function listEnds(text: string, end: number, objects: number, ends: RoughEnds): boolean {
  let at = end;
  for (let ended = 0; ended < objects; ended++) {
    at += matchAt(BRACE, text, at)?.[0].length ?? 0;
  }
  at = behindElements(text, at, ends) ?? text.length;
  const closer = matchAt(LIST_END, text, at)?.[0].length ?? 0;
  return closer > 0 && matchAt(LOG_END, text, at + closer) === undefined;
}

/** Behind the objects that follow as those of a list do; undefined where these are many. */
function behindElements(text: string, end: number, ends: RoughEnds): number | undefined {
  let at = end;
  for (let count = 0; count < MOST; count++) {
    const next = at + (matchAt(COMMA, text, at)?.[0].length ?? 0);
    const reached = next > at ? objectEnd(text, next, ends) : -1;
    if (reached < 0) {
      return at;
    }
    at = reached;
  }
  return undefined;
}

/** Behind an object, sound or as its brackets tell; -1 for no end. */
function objectEnd(text: string, start: number, ends: RoughEnds): number {
  const sound = scanClean(text, start, text.length);
  return sound < 0 ? ends.of(text, start) : sound;
}
