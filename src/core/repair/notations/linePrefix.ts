import { lineEnd, lineStart } from '../../text/lines';
import type { DamageKind } from '../kinds';
import { linePrefix } from '../kinds/notations';
import { matchAt } from '../lookahead/lookahead';
import { APART, FILE } from './lineMarks';

/** What stands before every line of a sample: the mark of a quotation in Markdown or a mail, the number of the line, or that of a diff. */
export interface LinePrefix {
  /** The damage that it is; undefined where it belongs to the document and stays. */
  readonly kind: DamageKind | undefined;
  /** Where it begins on the first line of the sample; where the sample does, if that line has lost it. */
  readonly start: number;
  /** It, where a line begins. Sticky. */
  readonly onLine: RegExp;
  /** How the author wrote it first, for lines that are inserted. */
  readonly written: string;
  /** The number of the first line; not a number where lines have none. */
  readonly number: number;
}

interface Kind {
  readonly kind: DamageKind | undefined;
  /** What stands between the beginning of the line and that of the sample. */
  readonly before: RegExp;
  readonly onLine: string;
}

const KINDS: readonly Kind[] = [
  { kind: undefined, before: /^[ \t]{0,9}(?:>[ \t]{0,9}){1,5}$/, onLine: String.raw`[ \t]{0,80}(?:>[ \t]?){1,5}` },
  {
    kind: linePrefix,
    before: /^[ \t]{0,9}\d{1,5}(?:[:.|)]|[ \t]{1,9}│?)?[ \t]{0,9}$/,
    onLine: String.raw`[ \t]{0,9}\d{1,5}(?:[:.|)][ \t]?|[ \t]{1,9}│[ \t]?|[ \t]|(?=[{}[\]]|\r?(?:\n|$)))`,
  },
  ...APART.map((mark) => ({
    kind: linePrefix,
    before: new RegExp(`^${mark}[ \\t]{1,9}$`),
    onLine: `${mark}(?:[ \\t]|(?=\\r?(?:\\n|$)))`,
  })),
  { kind: linePrefix, before: new RegExp(`^${FILE}[ \\t]{0,9}$`), onLine: FILE },
  { kind: linePrefix, before: /^[+-][ \t]{0,9}$/, onLine: '[+-]' },
  { kind: linePrefix, before: /^[|│][ \t]{0,9}$/, onLine: '[|│]' },
  // The number of each line stands on a line before it, which nothing on the first one shows.
  { kind: linePrefix, before: /^\b$/, onLine: String.raw`[ \t]{0,9}\d{1,5}[ \t]{0,9}\r?\n` },
];

/** An object with its first name: those in a row have the same. */
const FIRST_NAME = /\s{0,32}\{\s{0,32}["“'&\\]*([\w;.-]{0,64})/y;
/** No prefix is longer. */
const LONGEST = 144;
/** A longer line is none that somebody quoted. */
const LONGEST_QUOTED = 65_536;
/** A longer line has no prefix that is looked for. */
const LONGEST_LINE = 4096;

/** Where the line of the sample that begins at `start` ends, if it is the only one of a quotation and whole; `limit` otherwise. */
export function quotedLineEnd(text: string, start: number, limit: number): number {
  const [quotation] = KINDS;
  if (!quotation?.before.test(text.slice(lineStart(text, start, start - LONGEST), start))) {
    return limit;
  }
  const end = lineEnd(text, start, Math.min(limit, start + LONGEST_QUOTED));
  const alone = text.charAt(end) === '\n' && !matchAt(/[ \t]{0,80}>/y, text, end + 1);
  return alone && !opensMore(text.slice(start, end)) ? end : limit;
}

function opensMore(line: string): boolean {
  return line.split(/[{[]/).length > line.split(/[}\]]/).length;
}

/** What stands before the lines of the sample that begins at `start`, the next line included; undefined for a plain sample. */
export function linePrefixAt(text: string, start: number): LinePrefix | undefined {
  const from = lineStart(text, start, start - LONGEST);
  const before = from === 0 || text.charAt(from - 1) === '\n' ? text.slice(from, start) : '';
  return before.trim() === '' ? lostOnFirst(text, start) : prefixBefore(text, from, start, before);
}

function prefixBefore(text: string, from: number, start: number, before: string): LinePrefix | undefined {
  const kind = KINDS.find((one) => one.before.test(before));
  if (!kind) {
    return undefined;
  }
  // No other sample begins behind such a prefix on this line, so that all lines together are followed once.
  const end = lineEnd(text, start, text.length);
  const onLine = new RegExp(kind.onLine, 'y');
  const found = matchAt(onLine, text, end + 1)?.[0];
  const prefix = { kind: kind.kind, start: from, onLine, written: before, number: numberIn(before) };
  if (found === undefined) {
    return kind.kind === undefined && leavesTextOpen(text.slice(start, end)) ? prefix : undefined;
  }
  return kind.kind && standsAlone(text, start, before, found, end + 1 + found.length) ? undefined : prefix;
}

/** Whether a text is open at the end of a line, by the quotation marks on it: the line was wrapped, and its rest has no prefix. */
function leavesTextOpen(line: string): boolean {
  return (line.match(/\\.|"/g)?.filter((mark) => mark === '"').length ?? 0) % 2 === 1;
}

/** The number in a prefix; not a number where there is none. */
export function numberIn(prefix: string): number {
  return Number(/^\s*(\d{1,5})(?![\w-])/.exec(prefix)?.[1] ?? Number.NaN);
}

/**
 * What stands before the next two lines of a sample, when its first one has lost it. Behind it a text or a bracket opens, so that it is no
 * number of an array.
 */
function lostOnFirst(text: string, start: number): LinePrefix | undefined {
  const next = lineEnd(text, start, Math.min(text.length, start + LONGEST)) + 1;
  if (!opensBefore(text, next - 1) || text.charAt(next - 1) !== '\n') {
    return undefined;
  }
  for (const { kind, onLine } of KINDS) {
    const one = `(${onLine})[ \\t]{0,200}["“'{[]`;
    const twice = new RegExp(`${one}[^\\n]{0,${LONGEST_LINE}}\\n${one}`, 'y');
    const [, first = '', second = ''] = matchAt(twice, text, next) ?? [];
    const [number, following] = [numberIn(first), numberIn(second)];
    if (first !== '' && (Number.isNaN(number) || following === number + 1)) {
      return { kind, start, onLine: new RegExp(onLine, 'y'), written: first, number: number - 1 };
    }
  }
  return undefined;
}

/** Whether the sample is one of several on lines of their own, or its line is not followed by the one with the next number. */
function standsAlone(text: string, start: number, first: string, second: string, next: number): boolean {
  const [one, two] = [numberIn(first), numberIn(second)];
  const numbered = Number.isNaN(one) || two === one + 1;
  const bracket = /[{[]/.test(text.charAt(start));
  const name = matchAt(FIRST_NAME, text, start)?.[1];
  const another = name !== undefined && matchAt(FIRST_NAME, text, next)?.[1] === name;
  return !numbered || !bracket || (another && !opensBefore(text, lineEnd(text, start, next)));
}

/** Whether a bracket opens directly before `end`: what follows on the next line is inside. */
export function opensBefore(text: string, end: number): boolean {
  return /[{[]\s*$/.test(text.slice(Math.max(0, end - LONGEST), end));
}
