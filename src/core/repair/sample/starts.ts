import { isHolder, isRecordField } from '../../facts/facts';
import { LINE_TAG, UNSEEN } from '../../text/unseen';
import { BULLET } from '../lookahead/bullets';
import { DOTS, matchAt } from '../lookahead/lookahead';
import { LINE_MARK } from '../notations/lineMarks';
import { OTHER_OPENER, OTHER_START } from '../notations/otherBrackets';
import { ARRAY_START } from '../notations/phpArrays';
import { equalsNotationEnd } from '../unread/equalsSigns';

/** A bracket with something behind it that JSON, or damaged JSON, may hold. */
const BRACKET = String.raw`(?=[{[])(?<!\u001b|<!\[CDATA)[{[](?=[\s,${UNSEEN}]{0,4000}(?:(?<=\n[ \t]{0,80})${BULLET}[ \t>]{0,400})?(?:["“”'‘„‟＂{[}\]]|[^\s\w"“”{}[\]]{0,3}["“]?[A-Za-z_$][\w$.-]{0,127}["”'\x60]\s{0,40}(?::|=>)|(?:true|false|null)\s{0,400},|[uUbB]["']|:?[A-Za-z_$][\w$.-]{0,127}["”]?\s{0,400}(?::|=>)|[A-Za-z]\w{0,63}[ \t]{0,9}=(?![=>~])|${DOTS}|//|/\*|&(?:amp;){0,3}(?:quot|QUOT|#34;|#x22;|nbsp;)|\\[\\"nrt]|<{7}[ \t]|${LINE_TAG}(?:\s|&nbsp;){0,400}["“”'‘{[}\]]|(?<=\n)${LINE_MARK}[ \t]{0,200}["{[]|${OTHER_OPENER}|[+↵]\r?\n\s{0,400}["“{[}\]]|\u001b\[|(?:\^\[|\u241b|ESC)?\[\d)|\s{0,4000}-?\d)`;
/** What stands in place of a brace that was damaged: no sign of JSON, of a list or of a diff. */
const SIGN = String.raw`[(\u0080-\u009f\u00a1-\u2017\u2020-\uffff]`;
/** Fields of a record at the start of a line, with no brace before them. */
const FIELD = String.raw`(?=["“'A-Za-z])(?<=(?:^|\n)[ \t]{0,200}(?:(?:\.{2,9}|…)[ \t]{0,9}|${BULLET}[ \t]{1,4}(?=")|${SIGN}(?="))?)["“']?([A-Za-z]{4,40})["”']?[ \t]*(?::|=>)(?=[ \t]*["“'{\[]|[ \t]*\r?\n)`;

/** The same directly behind an object: the next one has lost its brace. */
const FIELD_BEHIND = String.raw`(?=")(?<=\}[ \t]{0,9},?[ \t]{0,9})"([A-Za-z]{4,40})"[ \t]{0,9}:`;

const START = new RegExp(`${BRACKET}|${FIELD}|${FIELD_BEHIND}|(?<!\\w)${ARRAY_START}|${OTHER_START}`, 'g');

/** A time in brackets, before a line of a chat or a log. */
const TIME = /\[\d{1,4}[-:/]\d[\d:.\-/TZ +]{0,40}\]/y;

/** The code of a terminal, of which the first character is lost or shown as others. */
const CODE = /\[{1,2}(?:\d{1,3};){0,4}\d{0,3}m/y;

/** How an object begins whose names stand before equals signs. */
const EQUALS = /[{[]\s{0,400}[A-Za-z]\w{0,63}[ \t]{0,9}=(?![=>~])/y;

/** Where the next sample may begin, from `at`; -1 when none does before `limit`. Linear in the text passed over. */
export function nextStart(text: string, at: number, limit: number): number {
  START.lastIndex = at;
  for (let found = START.exec(text); found && found.index < limit; found = START.exec(text)) {
    const name = found[1] ?? found[2] ?? found[3];
    const known = name === undefined || isRecordField(name) || (isHolder(name) && !isLabel(text, found.index));
    const isMark = matchAt(TIME, text, found.index) ?? matchAt(CODE, text, found.index);
    if (known && !isMark && !isOther(text, found.index, limit)) {
      return found.index;
    }
  }
  return -1;
}

/** A name without quotation marks before a bracket, or alone on its line: `Events:`. */
const LABEL = /\w{1,40}[ \t]*:[ \t]*(?:[{[]|\r?\n)/y;

/** Whether the name at `at` says what the sample behind it is, as a heading does, and is no part of it. */
function isLabel(text: string, at: number): boolean {
  return matchAt(LABEL, text, at) !== undefined;
}

/** Whether an object begins at `at` whose names stand before equals signs: program code, unless it is a record printed so. */
function isOther(text: string, at: number, limit: number): boolean {
  return matchAt(EQUALS, text, at) !== undefined && equalsNotationEnd(text, at, limit) === undefined;
}
