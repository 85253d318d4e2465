import { lineEnd, matchAt } from '../machine/lookahead';
import { type LinePrefix, numberIn } from './linePrefix';
import type { Piece } from './region';

/** How many lines in a row may lack the prefix: the rest of one that a mail program wrapped again, or one that lost it. */
const MOST_WITHOUT = 3;

/** What is taken out of a sample whose lines have a prefix. */
interface PrefixedLines {
  /**
   * The prefixes, each with the line break before it, which stays; and the line breaks in the middle of a text behind which a line lacks
   * the prefix, since a mail program wrapped it again.
   */
  readonly pieces: readonly Piece[];
  /**
   * Where the last line ends that has the prefix. Without a mark of a quotation, which stays, what stands behind it is next to the sample,
   * so that it tells where that ends.
   */
  readonly end: number;
  /** Whether the sample ends there, however far one looks. */
  readonly whole: boolean;
}

/** The prefixes on the lines from `start` on and before `reach`, and what was wrapped again among them. */
export function prefixedLines(
  text: string,
  start: number,
  reach: number,
  { kind, onLine, number: first }: LinePrefix,
): PrefixedLines {
  const pieces: Piece[] = [];
  let content = start;
  let number = first;
  let end = lineEnd(text, start, reach);
  while (end < reach) {
    const { breaks, prefix } = nextPrefix(text, end, reach, onLine, number);
    if (!prefix) {
      return kind ? { pieces, end: reach, whole: false } : { pieces, end, whole: breaks.at(-1) !== reach };
    }
    pieces.push(...(kind ? [] : wrapsAt(text, content, breaks)), prefix);
    number = numberIn(text.slice(prefix.start, prefix.end));
    content = prefix.end;
    end = lineEnd(text, content, reach);
  }
  return { pieces, end, whole: false };
}

/**
 * The next line break from `at` with the prefix behind it, and those without before it; the last is `reach` when that was reached.
 * @param number that of the line at `at`, if they have numbers: those of the next ones follow it.
 */
function nextPrefix(
  text: string,
  at: number,
  reach: number,
  onLine: RegExp,
  number: number,
): { breaks: number[]; prefix?: Piece } {
  const breaks: number[] = [];
  for (let next = at; next < reach && breaks.length <= MOST_WITHOUT; ) {
    const found = matchAt(onLine, text, next + 1)?.[0];
    if (found !== undefined && follows(numberIn(found), number, breaks.length)) {
      return { breaks, prefix: { start: next, end: next + 1 + found.length, plain: '\n' } };
    }
    breaks.push(next);
    const end = lineEnd(text, next + 1, reach);
    if (end < reach && text.slice(next, end).trim() === '') {
      return { breaks };
    }
    next = end;
    if (next === reach) {
      breaks.push(reach);
    }
  }
  return { breaks };
}

/** Of the line breaks behind `start`, those in the middle of a text, by the quotation marks before them: what they stand for. */
function wrapsAt(text: string, start: number, breaks: readonly number[]): Piece[] {
  return breaks.filter((at) => quotesIn(text.slice(start, at)) % 2 === 1).map((at) => wrapAt(text, at));
}

/** A line break that stands for the space at which the line was wrapped; where that was kept, for nothing. */
function wrapAt(text: string, at: number): Piece {
  const start = text.charAt(at - 1) === '\r' ? at - 1 : at;
  return { start, end: at + 1, plain: /\s/.test(text.charAt(start - 1)) ? '' : ' ' };
}

function quotesIn(line: string): number {
  return line.match(/\\.|"/g)?.filter((mark) => mark === '"').length ?? 0;
}

/** Whether a line of that number stands behind one of the number before it, with as many lines between them. */
function follows(number: number, before: number, between: number): boolean {
  return Number.isNaN(before) || (number > before && number <= before + between + 1);
}
