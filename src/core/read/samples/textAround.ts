import { isRecordField } from '../../facts/facts';
import { skipSpace } from '../../json/chars';
import { extraCloser } from '../../repair/kinds/brackets';
import type { DamageKind } from '../../repair/kinds/kind';
import { danglingComma } from '../../repair/kinds/separators';
import { comment, leadingText, trailingText } from '../../repair/kinds/strayTexts';
import { placeholder } from '../../repair/kinds/values';
import { isBullet } from '../../repair/lookahead/bullets';
import { DOTS, matchAt, nameStandsAt, skipGap } from '../../repair/lookahead/lookahead';
import { isPlaceholderAt } from '../../repair/lookahead/whatFollows';
import type { Sample } from '../../repair/notations/sample';
import type { Report } from '../../repair/reports/report';
import { remove } from '../../text/edit';
import { type Span, span } from '../../text/span';

/** The spans of the text that no sample covers. */
export function gapsBetween(text: string, samples: readonly Sample[]): Span[] {
  const edges = [0, ...samples.flatMap(({ start, end }) => [start, end]), text.length];
  const gaps: Span[] = [];
  for (let index = 0; index < edges.length; index += 2) {
    gaps.push(span(edges[index] ?? 0, edges[index + 1] ?? 0));
  }
  return gaps;
}

/**
 * Whether the text around the samples is prose, which is the author's and stays. It is not where a shell prompt or the head of a log
 * line stands against the only sample, or against several in a row, or nothing but comments and punctuation.
 */
export function isProse(text: string, gaps: readonly Span[]): boolean {
  const joined = areJoined(text, gaps);
  return (
    isFenced(text, gaps) ||
    gaps.some((gap) => {
      const words = text.slice(gap.start, Math.min(gap.end, gap.start + PROMPT_LENGTH + 1)).trim();
      return /\w/.test(words) && !(joined && isResidue(words));
    })
  );
}

/** Backticks or tildes around a sample, as Markdown has them. */
const FENCE = /(?:`{1,9}|~{3,9})$/;
const FENCE_BEHIND = /^(?:`{1,9}|~{3,9})/;

/** Whether the first sample stands between the marks of a code block or a code span: then the text is Markdown, without any words. */
function isFenced(text: string, gaps: readonly Span[]): boolean {
  const [before, behind] = gaps;
  if (!before || !behind || gaps.length < 2) {
    return false;
  }
  const mark = FENCE.exec(text.slice(before.start, before.end).trimEnd().slice(-FENCE_LENGTH))?.[0];
  const other = FENCE_BEHIND.exec(text.slice(behind.start, behind.end).trimStart());
  return mark !== undefined && other?.[0] === mark;
}

/** Whether words or marks of code stand before or behind a sample on its own line. */
export function standsInSentence(text: string, { start, end }: Pick<Sample, 'start' | 'end'>): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const [behind = ''] = text.slice(end, end + NEAR).split('\n', 1);
  return /[\w`(]/.test(before.slice(before.lastIndexOf('\n') + 1)) || /[\w`]/.test(behind);
}

/** Whether the samples follow each other with nothing, white space or commas between: as sound ones they would be one. */
export function areJoined(text: string, gaps: readonly Span[]): boolean {
  return gaps.slice(1, -1).every(({ start, end }) => !/[^\s,\ufeff]/.test(text.slice(start, end)));
}

/** No prompt or log line is longer. */
const PROMPT_LENGTH = 400;
/** `$ aws …`, `PS C:\> …`, `bash-5.2$`, `user@host:~$ …`: what a terminal wrote before or behind the output. */
const PROMPT = /^(?:[\w.@:~\\/-]{0,60}[$%>]|PS [^\n>]{0,80}>)(?:[ \t][^\n]*)?$/;
/** `2017-03-09T22:45:05.101Z 0999… Received event:`: the head of a log line. */
const LOG_HEAD = /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d[^\n]*$/;

function isResidue(words: string): boolean {
  return PROMPT.test(words) || LOG_HEAD.test(words) || (words.length <= PROMPT_LENGTH && isComment(words));
}

function isComment(words: string): boolean {
  return skipGap(words, 0, words.length) >= words.length;
}

/** How near to a sample words on its line are looked for. */
const NEAR = 200;
const FENCE_LENGTH = 9;

/** Nobody leaves more brackets and commas behind a sample; what goes on longer is noise. */
const MOST_TAIL = 200;

/**
 * Steps over brackets, a comma or a placeholder directly behind a sample that belong to nothing.
 * @param has whether the sample has a member of that name.
 * @returns what they are as reports, and where the text goes on.
 */
export function readTail(
  text: string,
  from: number,
  limit: number,
  has: (name: string) => boolean,
): { reports: Report[]; end: number } {
  const reports: Report[] = [];
  let end = from;
  for (;;) {
    const at = skipSpace(text, end, limit);
    const length = at < limit && reports.length < MOST_TAIL ? tailLength(text, at, limit, has) : 0;
    if (length === 0) {
      return { reports, end };
    }
    const found = text.slice(at, at + length);
    const kind = found === ',' ? danglingComma : /[}\]]/.test(found) ? extraCloser : placeholder;
    reports.push(reportOf(kind, at, at + length, found));
    end = at + length;
  }
}

function tailLength(text: string, at: number, limit: number, has: (name: string) => boolean): number {
  const char = text.charAt(at);
  if (char === ',') {
    const next = skipSpace(text, at + 1, limit);
    return /[{[]/.test(text.charAt(next)) || nameStandsAt(text, next) || strangeMemberStandsBehind(text, next) ? 0 : 1;
  }
  if (char === '}' || char === ']') {
    // The end of a section of XML is none of JSON.
    return /^\]?\]>/.test(text.slice(at, at + 3)) ? 0 : 1;
  }
  const found = isPlaceholderAt(text, at)
    ? (/^[^\n"{}[\]]*/.exec(text.slice(at, Math.min(limit, at + 200)))?.[0].trimEnd() ?? '')
    : '';
  // Without the dots, what stands behind them would be a member of the sample, unless that has one of the name.
  const next = skipSpace(text, at + found.length, limit);
  const name = nameStandsAt(text, next) ? matchAt(/["“'‘:]?([\w$.-]{0,128})/y, text, next)?.[1] : undefined;
  return name !== undefined && !has(name) ? 0 : found.length;
}

/** Whether a member stands behind commas that no record has: it is not read, and must not come closer to the sample. */
function strangeMemberStandsBehind(text: string, at: number): boolean {
  const next = at + (matchAt(/[\s,]{0,200}/y, text, at)?.[0].length ?? 0);
  const name = matchAt(/["“'‘:]?([\w$.-]{0,128})/y, text, next)?.[1] ?? '';
  return nameStandsAt(text, next) && !isRecordField(name);
}

const DOTS_AT_END = new RegExp(String.raw`${DOTS}[. \t]{0,40}(?=\s{0,40}$)`);

/** Dots between `from` and members without their brace, that {@link readTail} left to them. */
export function dotsBefore(text: string, from: number, start: number): Report[] {
  const found = /[{[]/.test(text.charAt(start))
    ? null
    : DOTS_AT_END.exec(text.slice(Math.max(from, start - 90), start));
  const at = start - 90 < from ? from + (found?.index ?? 0) : start - 90 + (found?.index ?? 0);
  return found ? [reportOf(placeholder, at, at + found[0].length, found[0])] : [];
}

/** Text left before or behind the only sample of a file. */
export function reportGap(text: string, gap: Span, leading: boolean): Report | undefined {
  const words = text.slice(gap.start, gap.end);
  const found = words.trim();
  if (found === '' || found === ',' || isBullet(found)) {
    return undefined;
  }
  const start = gap.start + words.indexOf(found.charAt(0));
  if (skipGap(text, start, gap.end) >= gap.end) {
    return reportOf(comment, start, start + found.length, found);
  }
  return reportOf(leading ? leadingText : trailingText, start, start + found.length, found);
}

function reportOf(kind: DamageKind, start: number, end: number, detail: string): Report {
  return { kind, span: span(start, end), edits: [remove(start, end)], detail };
}
