import { FIRST_FIELD, topLevelFields } from '../../facts/facts';
import { scanClean } from '../../json/cleanScan';
import { matchAt } from './lookahead';

/** How an event begins, up to behind its first value, whatever signs of that are damaged: in the order of a trail, or of the names. */
const BEGINNING = new RegExp(
  String.raw`\{[^\w{}]{0,40}(?:${FIRST_FIELD}|awsRegion)\W{1,12}[\w.-]{1,40}["'”]?(?:["'”](?=,))?`,
  'g',
);
/** How far before an object the event is looked for that it may stand in, and how many are looked at. */
const REACH = 8192;
const MOST_EVENTS = 4;
/** A string, of which a mark may be doubled, a name that lost its first mark, or a sign. */
const TOKEN = /"(?:"(?=\w))?(?<text>(?:[^"\\]|\\[\s\S]){0,4096})"|(?<name>\w{1,128})(?=")|[{}[\]:,]/g;
/** What stands between strings, so that what is read as the text of one has a mark too many or too few before it. */
const BETWEEN = /^[\s{}[\]:,]+$/;
const COMMA = /\s{0,200},\s{0,200}(?=\{)/y;
const BRACE = /\s{0,200}\}/y;
const LIST_END = /\s{0,200}\]/y;
/** What ends a log with its list of records. */
const LOG_END = /\s{0,200}\}?\s{0,200}$/y;
/** So many elements behind are looked at. */
const MOST = 64;

/** A name without its last mark, with what it is the name of. */
const OPENER_IN_NAME = /^(\w{1,128})\W{0,8}[{[]$/;
const MEMBER_BEHIND = /^\s{0,40},\s{0,40}"/;
const NEAR = 100;

interface Token {
  readonly token: string;
  /** Of a string or a name. */
  readonly text: string | undefined;
  readonly end: number;
}

interface Open {
  readonly opener: string;
  /** What it is the value of. */
  readonly name: string | undefined;
}

/**
 * Whether an object in `[start, end)` is in a list that a field of an event holds, whatever signs that event lost before it, and the list ends
 * behind it: then somebody may have written it. Where an event breaks off in a list, the log's own list ends behind the next event, and the log.
 */
export function isPlantedObject(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return [...before.matchAll(BEGINNING)].slice(-MOST_EVENTS).some(({ 0: { length }, index }) => {
    const open = openIn(before.slice(index + length));
    const list = open.findLastIndex(({ opener }) => opener === '[');
    return list > 0 && topLevelFields().has(open[1]?.name ?? '') && listEnds(text, end, open.length - 1 - list);
  });
}

/** What is open behind some members of an event, from the event on, where a value is expected; nothing where none is. Signs may be lost or doubled. */
function openIn(begun: string): readonly Open[] {
  const open: Open[] = [{ opener: '{', name: undefined }];
  let [name, before]: [string | undefined, string] = [undefined, ''];
  for (const { token, text, end } of tokensOf(begun)) {
    if (text !== undefined) {
      name = text;
    } else if (/[{[]/.test(token)) {
      open.push({ opener: token, name: /[":]/.test(before) ? name : undefined });
    } else if (/[}\]]/.test(token)) {
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
    before = text === undefined ? token : '"';
  }
  return open.at(-1)?.opener === '[' || /[":]/.test(before) ? open : [];
}

function* tokensOf(begun: string): Generator<Token> {
  const pattern = new RegExp(TOKEN);
  for (let found = pattern.exec(begun); found; found = pattern.exec(begun)) {
    const text = found.groups?.text ?? found.groups?.name;
    const [swallowed, name] = OPENER_IN_NAME.exec(text ?? '') ?? [];
    if (text !== undefined && BETWEEN.test(text)) {
      pattern.lastIndex = found.index + 1;
    } else {
      pattern.lastIndex -= swallowed === undefined ? 0 : 2;
      yield { token: found[0], text: name ?? text, end: pattern.lastIndex };
    }
  }
}

/** Whether a list ends behind an element in which so many objects end where `end` is, and with it no log. */
function listEnds(text: string, end: number, objects: number): boolean {
  let at = end;
  for (let ended = 0; ended < objects; ended++) {
    at += matchAt(BRACE, text, at)?.[0].length ?? 0;
  }
  for (let count = 0; count < MOST; count++) {
    const next = at + (matchAt(COMMA, text, at)?.[0].length ?? 0);
    const reached = next > at ? scanClean(text, next, text.length) : -1;
    if (reached < 0) {
      break;
    }
    at = reached;
  }
  const closer = matchAt(LIST_END, text, at)?.[0].length ?? 0;
  return closer > 0 && matchAt(LOG_END, text, at + closer) === undefined;
}
