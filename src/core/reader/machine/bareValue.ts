import { foreignLiteral } from '../damages/foreignLiteral';
import { hashRocket } from '../damages/hashRocket';
import { missingOpeningQuote } from '../damages/missingOpeningQuote';
import { unquotedValue } from '../damages/unquotedValue';
import { canFollow, type Role } from './follow';
import type { Frame } from './frame';
import { matchAt } from './lookahead';
import { stringNode } from './readText';
import { repairString } from './repairString';
import { insert, remove, replace } from './report';
import { endAtProse, skipStrayText } from './stray';
import { readTypePlaceholder } from './typePlaceholder';
import type { Work } from './work';

const FOREIGN: Readonly<Record<string, boolean | null>> = {
  nil: null,
  None: null,
  NULL: null,
  Null: null,
  undefined: null,
  NaN: null,
  True: true,
  TRUE: true,
  False: false,
  FALSE: false,
};

/** Reads a value that does not begin as JSON values do. */
export function readBareValue(work: Work, frame: Frame | undefined): void {
  const role: Role = frame?.property ? 'value' : 'element';
  if (
    readForeignLiteral(work, frame) ||
    readCall(work) ||
    readTypePlaceholder(work) ||
    readWithoutOpeningQuote(work, role)
  ) {
    return;
  }
  if (role === 'element' && (endAtProse(work) || skipWordsBeforeElement(work))) {
    return;
  }
  if (!readUnquoted(work, role)) {
    skipStrayText(work);
  }
}

function readForeignLiteral(work: Work, frame: Frame | undefined): boolean {
  const word = matchAt(/[A-Za-z]+(?=[\s,}\]]|$)/y, work.text, work.at)?.[0];
  if (word === undefined || !Object.hasOwn(FOREIGN, word)) {
    return false;
  }
  const value = FOREIGN[word] ?? null;
  const end = work.at + word.length;
  const colon = frame?.property?.colonOffset;
  const ruby = word === 'nil' && colon !== undefined && work.text.startsWith('=>', colon);
  work.report(ruby ? hashRocket : foreignLiteral, work.at, end, [replace(work.at, end, String(value))], word);
  work.value({ type: value === null ? 'null' : 'boolean', offset: work.at, length: word.length, value }, end);
  return true;
}

/** `ISODate("2024-05-14T09:31:07Z")`: a text within the constructor of some language or database. */
function readCall(work: Work): boolean {
  const { text, at, limit } = work;
  const found = matchAt(/([A-Za-z_][\w.]{1,40}\()("[^"\\\u0000-\u001f]{0,2000}")\)/y, text, at);
  const start = at + (found?.[1]?.length ?? 0);
  const end = start + (found?.[2]?.length ?? 0);
  if (!found || end >= limit) {
    return false;
  }
  work.report(foreignLiteral, at, end + 1, [remove(at, start), remove(end, end + 1)], found[0]);
  work.value(stringNode(start, end, text.slice(start + 1, end - 1)), end);
  work.at = end + 1;
  return true;
}

/** `123456789012"`: the closing quotation mark tells that there was to be an opening one. */
function readWithoutOpeningQuote(work: Work, role: Role): boolean {
  const { text, at, limit } = work;
  const found = matchAt(/[^"“”{}[\]\n]{1,2048}["”]/y, text, at)?.[0];
  const end = at + (found?.length ?? 0);
  if (!found || end > limit || !canFollow(text, end, limit, role) || /,\s*$/.test(found.slice(0, -1))) {
    return false;
  }
  const edits = [insert(at, '"'), ...(found.endsWith('"') ? [] : [replace(end - 1, end, '"')])];
  work.report(missingOpeningQuote, at, end, edits, found);
  const value = repairString(work, at, end - 1, 'escape');
  work.value(stringNode(at, end, value), end);
  return true;
}

/** `[{…}, and then {…}]`: words between elements that are objects or arrays. */
function skipWordsBeforeElement(work: Work): boolean {
  const found = matchAt(/[^\s"“”{}[\],][^"“”{}[\],\n]{0,400}(?=[{[]\s{0,200}["“'{[}\]])/y, work.text, work.at);
  if (found) {
    skipStrayText(work);
  }
  return found !== undefined;
}

/** A comma ends an unquoted text only where an entry or a line ends behind it: `Jun 21, 2018 10:06:27 PM,`. */
const MEMBER_END = /\s*(?:,\s*(?:\n|["“'}\]]|[\w$]+["”]?\s*(?::|=>)|$)|[}\]\n\r]|\/\/|$)/y;
const ELEMENT_END = /\s*(?:[,}\]\n\r]|\/\/|$)/y;

function readUnquoted(work: Work, role: Role): boolean {
  const { text, at, limit } = work;
  const stop = role === 'value' ? MEMBER_END : ELEMENT_END;
  let end = at;
  while (end < limit && end - at < 2048 && !matchAt(stop, text, end) && !/["“”]/.test(text.charAt(end))) {
    end++;
  }
  if (end === at) {
    return false;
  }
  work.report(unquotedValue, at, end, [insert(at, '"'), insert(end, '"')], text.slice(at, end));
  const value = repairString(work, at, end, 'escape');
  work.value(stringNode(at, end, value), end);
  return true;
}
