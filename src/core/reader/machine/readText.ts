import { bareName } from '../damages/bareName';
import { missingClosingQuote } from '../damages/missingClosingQuote';
import { missingOpeningQuote } from '../damages/missingOpeningQuote';
import { shiftedQuote } from '../damages/shiftedQuote';
import { singleQuote } from '../damages/singleQuote';
import { smartQuote } from '../damages/smartQuote';
import { strayQuote } from '../damages/strayQuote';
import type { GrowingNode } from '../scan/buildTree';
import { scalarNode } from '../scan/buildTree';
import { skipSpace } from '../scan/chars';
import { stringEnd } from '../scan/token';
import { canFollow, type Role } from './follow';
import { matchAt } from './lookahead';
import { isRecordField } from './recordFields';
import { repairString } from './repairString';
import { insert, remove, replace } from './report';
import { findTextEnd } from './textEnd';
import type { Work } from './work';

/** A text taken over: its node, and where to read on. */
export interface ReadText {
  readonly node: GrowingNode;
  readonly end: number;
}

/** Reads the text that opens with a straight quotation mark at the current place, closed well or badly. */
export function readText(work: Work, role: Role): ReadText {
  const { text, at, limit } = work;
  const strict = stringEnd(text, at, limit);
  if (strict > 0 && canFollow(text, strict, limit, role)) {
    return { node: scalarNode(text, at, strict), end: strict };
  }
  if (role === 'name') {
    const name = nameWithMisplacedQuote(work) ?? nameWithoutColon(work);
    if (name) {
      return name;
    }
  }
  return doubledQuote(work, role) ?? looseText(work, at, at + 1, role);
}

function looseText(work: Work, open: number, start: number, role: Role): ReadText {
  const { text, limit } = work;
  const { contentEnd, end, missing, inner } = findTextEnd(work, start, role);
  const value = repairString(work, start, contentEnd, inner);
  if (missing) {
    work.brokenText = skipSpace(text, end, limit) >= limit ? open : -1;
    const from = Math.max(open, contentEnd - 1);
    work.report(missingClosingQuote, from, contentEnd, [insert(contentEnd, '"')], text.slice(open, contentEnd));
  } else if (text.charAt(contentEnd) !== '"') {
    work.report(smartQuote, contentEnd, end, [replace(contentEnd, end, '"')]);
  }
  const extra = missing ? 0 : doubledBehind(text, end, limit, role);
  if (extra > 0) {
    work.report(strayQuote, end, end + extra, [remove(end, end + extra)], text.slice(open, end + extra));
  }
  return { node: stringNode(open, end + extra, value), end: end + extra };
}

/** One when a second quotation mark stands directly behind the text and the rest fits better without it. */
function doubledBehind(text: string, end: number, limit: number, role: Role): number {
  return text.charAt(end) === '"' && canFollow(text, end + 1, limit, role) ? 1 : 0;
}

/** `""c53…"`: two marks open the text. */
function doubledQuote(work: Work, role: Role): ReadText | undefined {
  const { text, at } = work;
  const found = matchAt(/""[^\s",:}\]][^"\n]*"/y, text, at)?.[0];
  if (!found || !canFollow(text, at + found.length, work.limit, role)) {
    return undefined;
  }
  const report = work.report(strayQuote, at, at + 2, [remove(at, at + 1)], text.slice(at, at + 30));
  const read = looseText(work, at + 1, at + 2, role);
  return { node: { ...read.node, offset: report.span.start, length: read.end - at }, end: read.end };
}

/** `"eventVersion: "1.05"` and `"accountId:" 111122223333`: the mark that should close the name is missing or behind the colon. */
function nameWithMisplacedQuote(work: Work): ReadText | undefined {
  const { text, at } = work;
  const shifted = matchAt(/"([\w$.-]{1,128})(:|=>)[ \t]*"(?=[ \t]*[\w[{"-])/y, text, at);
  const name = shifted ?? matchAt(/"([\w$.-]{1,128})[ \t]*(:|=>)(?!:)/y, text, at);
  const word = name?.[1];
  if (!name || word === undefined) {
    return undefined;
  }
  const end = at + 1 + word.length;
  if (shifted && !matchAt(/"[\w$.-]+:[ \t]*"[^"\n]*"[ \t]*[,\n}]/y, text, at)) {
    const quote = at + shifted[0].length - 1;
    work.report(shiftedQuote, at, quote + 1, [insert(end, '"'), remove(quote, quote + 1)], word);
    work.shifted = quote;
  } else {
    work.report(missingClosingQuote, at, end, [insert(end, '"')], word);
  }
  return { node: stringNode(at, end, word), end };
}

/** `"eventName" "RunInstances"` or `"readOnly"= true`: a name with its value behind it, and no colon. */
function nameWithoutColon(work: Work): ReadText | undefined {
  const { text, at } = work;
  const found = matchAt(
    /("[^"\\\u0000-\u001f:]{1,128}")[ \t]*[=;]?[ \t]*(?:"(?![ \t]*(?:[:=]|,\s*"))|[{['“\d]|-\d|(?:true|false|null)\b)/y,
    text,
    at,
  );
  const end = at + (found?.[1]?.length ?? 0);
  return found ? { node: scalarNode(text, at, end), end } : undefined;
}

/** A value behind a name without a colon, or with something else in its place. */
const VALUE_BEHIND =
  /[ \t]{0,9}[=;]?[ \t]{0,9}(?:["“'][\w.:/-]{0,128}["”']|[{[]|\d|(?:true|false|null|nil|None|True|False)\b)/y;

/** How many marks are tried as the end of a text before it is given up as one. */
const MOST_MARKS = 32;
const MARKS: Readonly<Record<string, string>> = { '“': '”"“', '”': '”"“', '„': '“”"', '‘': "’‘'", "'": "'" };

/** Reads a text in typographic or single quotation marks at the current place; undefined when none stands there. */
export function readForeignText(work: Work, role: Role): ReadText | undefined {
  const { text, at, limit } = work;
  const open = text.charAt(at);
  const closers = MARKS[open];
  if (closers === undefined) {
    return undefined;
  }
  let tried = 0;
  for (let end = at + 1; end < Math.min(limit, at + 65_536) && tried < MOST_MARKS; end++) {
    const char = text.charAt(end);
    if (char === '\n' && role === 'name') {
      return undefined;
    }
    if (char === '\\') {
      end++;
    } else if (closers.includes(char)) {
      tried++;
      if (canFollow(text, end + 1, limit, role) || (role === 'name' && matchAt(VALUE_BEHIND, text, end + 1))) {
        return foreignText(work, at, end);
      }
    }
  }
  return undefined;
}

function foreignText(work: Work, start: number, end: number): ReadText {
  const single = work.text.charAt(start) === "'";
  const edits = [replace(start, start + 1, '"')];
  if (work.text.charAt(end) !== '"') {
    edits.push(replace(end, end + 1, '"'));
  }
  work.report(single ? singleQuote : smartQuote, start, end + 1, edits);
  const value = repairString(work, start + 1, end, 'escape');
  return { node: stringNode(start, end + 1, value), end: end + 1 };
}

/** Reads a name without its quotation marks, or with the closing one only; undefined when none stands there. */
export function readBareName(work: Work): ReadText | undefined {
  const { text, at } = work;
  const found =
    matchAt(/(:?[A-Za-z_$@][\w$.@-]{0,127})(["”]?)(?=[ \t\u00a0]*(?::(?!\/|:\w)|=>))/y, text, at) ??
    bareNameWithoutColon(text, at);
  const word = found?.[1];
  if (!found || word === undefined) {
    return undefined;
  }
  const end = at + found[0].length;
  const symbol = word.startsWith(':') ? 1 : 0;
  if (found[2]) {
    const opening = symbol ? replace(at, at + 1, '"') : insert(at, '"');
    const edits = [opening, ...(found[2] === '"' ? [] : [replace(end - 1, end, '"')])];
    work.report(missingOpeningQuote, at, end, edits, found[0]);
  } else {
    work.report(bareName, at, end, [symbol ? replace(at, at + 1, '"') : insert(at, '"'), insert(end, '"')], word);
  }
  return { node: stringNode(at, end, word.slice(symbol)), end };
}

/** `eventName "RunInstances"` or `eventName = "RunInstances"`: the word is known as the name of a field, and a value stands behind it. */
function bareNameWithoutColon(text: string, at: number): RegExpExecArray | undefined {
  const found = matchAt(/([A-Za-z]{2,40})()(?=[ \t]{0,9}[=;]?[ \t]{0,9}(?:["“{[]|'|(?:true|false|null)\b))/y, text, at);
  return found && isRecordField(found[1] ?? '') ? found : undefined;
}

/** The node of a text that stands in `[start, end)` and means `value`. */
export function stringNode(start: number, end: number, value: string): GrowingNode {
  return { type: 'string', offset: start, length: end - start, value };
}
