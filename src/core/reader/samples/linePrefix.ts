import type { DamageKind } from '../damages';
import { linePrefix } from '../damages/linePrefix';
import { lineEnd, matchAt } from '../machine/lookahead';

/** What stands before every line of a sample: the mark of a quotation in Markdown or a mail, the number of the line, or that of a diff. */
export interface LinePrefix {
  /** The damage that it is; undefined where it belongs to the document and stays. */
  readonly kind: DamageKind | undefined;
  /** Where it begins on the first line of the sample. */
  readonly start: number;
  /** It, with the line break before it. Global. */
  readonly written: RegExp;
  /** The same where a line begins. Sticky. */
  readonly onLine: RegExp;
  /** What is written in its place where a line is inserted. */
  readonly inserted: string;
}

interface Kind {
  readonly kind: DamageKind | undefined;
  /** What stands between the beginning of the line and that of the sample. */
  readonly before: RegExp;
  readonly onLine: string;
}

const KINDS: readonly Kind[] = [
  { kind: undefined, before: /^[ \t]{0,9}(?:>[ \t]{0,9}){1,5}$/, onLine: String.raw`[ \t]{0,9}(?:>[ \t]?){1,5}` },
  {
    kind: linePrefix,
    before: /^[ \t]{0,9}\d{1,5}(?:[:.|)]|[ \t])[ \t]{0,9}$/,
    onLine: String.raw`[ \t]{0,9}\d{1,5}(?:[:.|)][ \t]?|[ \t]|(?=\r?(?:\n|$)))`,
  },
  { kind: linePrefix, before: /^\+[ \t]{0,9}$/, onLine: String.raw`\+` },
  { kind: linePrefix, before: /^[|│][ \t]{0,9}$/, onLine: '[|│]' },
];

/** No prefix is longer. */
const LONGEST = 32;

/** What stands before the lines of the sample that begins at `start`, the next line included; undefined for a plain sample. */
export function linePrefixAt(text: string, start: number): LinePrefix | undefined {
  const near = text.slice(Math.max(0, start - LONGEST), start);
  const from = start - near.length + near.lastIndexOf('\n') + 1;
  const before = from === 0 || text.charAt(from - 1) === '\n' ? text.slice(from, start) : '';
  const kind = before && KINDS.find((one) => one.before.test(before));
  if (!kind) {
    return undefined;
  }
  const next = lineEnd(text, start, text.length) + 1;
  const onLine = new RegExp(kind.onLine, 'y');
  const found = matchAt(onLine, text, next)?.[0];
  if (found === undefined || (kind.kind && standsAlone(text, start, before, found, next + found.length))) {
    return undefined;
  }
  return { kind: kind.kind, start: from, written: new RegExp(`\\n${kind.onLine}`, 'g'), onLine, inserted: before };
}

/** Whether the sample is one of several on lines of their own, or its line is not followed by the one with the next number. */
function standsAlone(text: string, start: number, first: string, second: string, next: number): boolean {
  const [one, two] = [Number.parseInt(first, 10), Number.parseInt(second, 10)];
  const numbered = Number.isNaN(one) || two === one + 1;
  const bracket = /[{[]/.test(text.charAt(start));
  const another = text.charAt(start) === '{' && /^\s*\{/.test(text.slice(next, next + LONGEST));
  return !numbered || !bracket || (another && !opensBefore(text, lineEnd(text, start, next)));
}

/** Whether a bracket opens directly before `end`: what follows on the next line is inside. */
export function opensBefore(text: string, end: number): boolean {
  return /[{[]\s*$/.test(text.slice(Math.max(0, end - LONGEST), end));
}

/** Where the lines end, from `start` on and before `reach`, that have the prefix. */
export function prefixedEnd(text: string, start: number, reach: number, { onLine }: LinePrefix): number {
  for (let end = lineEnd(text, start, reach); end < reach; end = lineEnd(text, end + 1, reach)) {
    if (!matchAt(onLine, text, end + 1)) {
      return end;
    }
  }
  return reach;
}
