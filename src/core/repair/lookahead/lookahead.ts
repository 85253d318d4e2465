import { lineEnd, lineStart } from '../../text/lines';
import { BLANK } from '../../text/unseen';

/**
 * Patterns tried at one offset. Each is bounded or runs over one run of characters only, so that no text makes them slow.
 * They are sticky: {@link matchAt} sets where they begin at each use, so that nothing is carried over.
 */

const NAME = String.raw`(?:"[^"\n\\]{0,128}"|'[^'\n]{1,128}'|‘[\w$.:-]{1,128}[‘’]|[“”„‟][^“”„‟"\n]{1,128}[“”"]|:?[A-Za-z_$][\w$.-]{0,127}["”'’]?|["“”][\w$.-]{1,128}(?=[ \t]*(?::|=>)[ \t]*(?:["“{[\d-]|(?:true|false|null|nil)\b)))`;
const QUOTED_NAME = String.raw`(?:"[^"\n\\]{0,128}"|['‘][\w$.:-]{1,128}['‘’]|[“”][^“”"\n]{1,128}[“”"])`;
const COLON = String.raw`[ \t\u00a0]*(?::(?!/|:\w)|=>)`;

const NAME_AND_COLON = new RegExp(`${NAME}${COLON}`, 'y');
const QUOTED_NAME_AND_COLON = new RegExp(`${QUOTED_NAME}${COLON}`, 'y');

/** The text that the sticky `pattern` matches exactly at `at`; undefined when it does not match. Leaves no state behind. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** Whether a member's name and its colon stand at `at`, quoted well, badly or not at all. */
export function nameStandsAt(text: string, at: number): boolean {
  return matchAt(NAME_AND_COLON, text, at) !== undefined;
}

/** The name of a member, quoted and with its colon, at `at`, as it is written; undefined when none stands there. */
export function quotedNameAt(text: string, at: number): string | undefined {
  const found = matchAt(QUOTED_NAME_AND_COLON, text, at)?.[0];
  return found === undefined ? undefined : /[^"“”']*/.exec(found.slice(1))?.[0];
}

/** Dots that stand for something left out, as the source of a pattern. */
export const DOTS = String.raw`(?:…|\.[ \t]?\.)`;

const GAP = new RegExp(String.raw`(?:${BLANK}+|//[^\n]*|/\*[\s\S]{0,4000}?\*/){0,200}`, 'y');

/** The first offset from `at` that is neither white space, nor invisible, nor inside a comment. */
export function skipGap(text: string, at: number, limit: number): number {
  const gap = matchAt(GAP, text, at);
  return Math.min(limit, at + (gap?.[0].length ?? 0));
}

/** How far a line is followed: what stands further off on one line tells nothing about its layout. */
const LINE_REACH = 2048;

/** Whether a line break stands in `[start, end)`, near its start. */
export function hasLineBreak(text: string, start: number, end: number): boolean {
  const reach = Math.min(end, start + LINE_REACH);
  return lineEnd(text, start, reach) < reach;
}

/** Where the line begins that holds `at`, or how far is looked. */
export function nearLineStart(text: string, at: number): number {
  return lineStart(text, at, at - LINE_REACH);
}

/** The white space before the first character of the line that holds `at`. */
export function indentAt(text: string, at: number): string {
  return matchAt(/[ \t]*/y, text, nearLineStart(text, at))?.[0] ?? '';
}
