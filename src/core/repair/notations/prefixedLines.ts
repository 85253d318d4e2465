import { lineEnd, lineStart } from '../../text/lines';
import { matchAt } from '../lookahead/lookahead';
import type { Piece } from './decodedPart';
import { type LinePrefix, numberIn } from './linePrefix';

/** How many lines in a row may lack the prefix: the rest of one that a mail program wrapped again, or one that lost it. */
const MOST_WITHOUT = 3;
/** Into how many lines at most one is taken to be wrapped again. */
const MOST_RESTS = 3;
/** Nobody wraps lines at a lower column so that the next word has to stand on the next line. */
const LEAST_COLUMN = 65;
/** How far the text is looked at in which a line was wrapped. */
const NEAR = 400;

/** The lines of a sample that have a prefix. */
export interface PrefixedLines {
  /** The prefixes, each with the line break before it, which stays. */
  readonly prefixes: readonly Piece[];
  /** The same, where line breaks in the middle of a text are taken for those of a program that wrapped the line: they do not stay. */
  readonly joined: readonly Piece[];
  /**
   * Where the last line ends that has the prefix. Without a mark of a quotation, which stays, what stands behind it is next to the sample,
   * so that it tells where that ends.
   */
  readonly end: number;
  /** Whether the sample ends there, however far one looks. */
  readonly whole: boolean;
}

/** A line break between lines of the sample, and where the next line begins behind its prefix, if it has one. */
interface Break {
  readonly at: number;
  readonly next: number;
  readonly prefixed: boolean;
}

/** The prefixes on the lines from `start` on and before `reach`, and what was wrapped again among them. */
export function prefixedLines(text: string, start: number, reach: number, prefix: LinePrefix): PrefixedLines {
  const breaks: Break[] = [];
  let { number } = prefix;
  let end = lineEnd(text, start, reach);
  let whole = false;
  while (end < reach) {
    const found = nextPrefix(text, end, reach, prefix.onLine, number);
    const last = found.at(-1);
    if (!last?.prefixed) {
      const rests = prefix.kind ? [] : restsOf(text, breaks.at(-1)?.next ?? start, found, reach);
      breaks.push(...rests);
      whole = !prefix.kind && last !== undefined && last.at < reach;
      end = prefix.kind ? reach : lineEnd(text, rests.at(-1)?.next ?? end, reach);
      break;
    }
    breaks.push(...found);
    number = numberIn(text.slice(last.at, last.next));
    end = lineEnd(text, last.next, reach);
  }
  const wrapped = wrappedAmong(text, start, breaks, lineEnd(text, breaks.at(-1)?.next ?? start, reach));
  const prefixes = breaks
    .filter(({ prefixed }) => prefixed)
    .map(({ at, next }) => ({ start: at, end: next, plain: '\n' }));
  const joined = breaks
    .filter((one) => one.prefixed || wrapped.has(one))
    .map((one) => (wrapped.has(one) ? join(text, one) : { start: one.at, end: one.next, plain: '\n' }));
  return { prefixes, joined, end, whole };
}

/** The next line break from `at` with the prefix behind it, after those without; without it the last is where one stopped looking. */
function nextPrefix(text: string, at: number, reach: number, onLine: RegExp, number: number): Break[] {
  const breaks: Break[] = [];
  for (let next = at; breaks.length <= MOST_WITHOUT; ) {
    const found = next < reach ? matchAt(onLine, text, next + 1)?.[0] : undefined;
    const prefixed = found !== undefined && follows(numberIn(found), number, breaks.length);
    breaks.push({ at: next, next: next + 1 + (prefixed ? found.length : 0), prefixed });
    const end = lineEnd(text, next + 1, reach);
    if (prefixed || next >= reach || (end < reach && text.slice(next, end).trim() === '')) {
      return breaks;
    }
    next = end;
  }
  return breaks;
}

/** Of the line breaks behind the last line with the prefix, those up to where the text closes that is open there. */
function restsOf(text: string, from: number, breaks: readonly Break[], reach: number): Break[] {
  let open = false;
  let start = from;
  for (const [index, { at, next }] of breaks.entries()) {
    open = opens(text.slice(start, at), open);
    if (!open || index === MOST_RESTS || at >= reach) {
      return open ? [] : breaks.slice(0, index);
    }
    start = next;
  }
  return opens(text.slice(start, lineEnd(text, start, reach)), open) ? [] : [...breaks];
}

/** Whether a line of that number stands behind one of the number before it, with as many lines between them. */
function follows(number: number, before: number, between: number): boolean {
  return Number.isNaN(before) || (number > before && number <= before + between + 1);
}

/** The line breaks inside of texts, by the quotation marks before them; a text that does not end soon has lost its mark. */
function wrappedAmong(text: string, start: number, breaks: readonly Break[], end: number): ReadonlySet<Break> {
  const wrapped: Break[] = [];
  let within: Break[] = [];
  let from = start;
  for (const one of [...breaks, undefined]) {
    const open = opens(text.slice(from, one?.at ?? end), within.length > 0);
    if (!open) {
      wrapped.push(...within);
    }
    within = open && one && within.length < MOST_RESTS ? [...within, one] : [];
    from = one?.next ?? end;
  }
  return new Set(wrapped);
}

/** Whether a text is open behind a line, if one is `open` before it. A backslash at its end may belong to the mark on the next line. */
function opens(line: string, open: boolean): boolean {
  const marks = line.match(/\\.|"/g)?.filter((mark) => mark === '"').length ?? 0;
  return open !== (marks % 2 === 1);
}

/**
 * What a line break inside of a text stands for. Mail programs wrap at a space and lose it, but where there is none, as in an identifier;
 * others keep all there is.
 */
function join(text: string, { at, next }: Break): Piece {
  const start = text.charAt(at - 1) === '\r' ? at - 1 : at;
  const before = /[^"\n]*$/.exec(text.slice(Math.max(0, start - NEAR), start))?.[0] ?? '';
  const behind = /^[^"\n]*/.exec(text.slice(next, next + NEAR))?.[0] ?? '';
  const kept = /\s$/.test(before) || /^\s/.test(behind);
  const word = /^\S*/.exec(behind)?.[0].length ?? 0;
  const atSpace =
    !kept && before !== '' && /\s/.test(before + behind) && lengthOfLine(text, start) + word >= LEAST_COLUMN;
  return { start, end: next, plain: atSpace ? ' ' : '' };
}

function lengthOfLine(text: string, end: number): number {
  return end - lineStart(text, end);
}
