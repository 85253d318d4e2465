import { scanEmbedded } from './embedded';
import { canFollow, isPlaceholderAt, type Role } from './follow';
import { hasLineBreak, matchAt, nameStandsAt } from './lookahead';
import type { Marks } from './marks';
import type { InnerQuotes } from './repairString';
import type { Work } from './work';

/** How far back a name without quotation marks is looked for. */
const NAME_REACH = 80;

/** Whether the mark opens the value of a member whose name has no quotation marks: `, awsRegion: "`. */
function bareNameStandsBefore(text: string, quote: number): boolean {
  const before = text.slice(Math.max(0, quote - NAME_REACH), quote);
  return /(?:[,{]|\n)[ \t]*[A-Za-z_$][\w$]*[ \t]*(?::|=>)[ \t]*$/.test(before);
}

/** Where a text ends, and what that says about it. */
export interface TextEnd {
  /** Behind the last character of the content. */
  readonly contentEnd: number;
  /** Behind the closing quotation mark; equal to `contentEnd` where that is missing. */
  readonly end: number;
  readonly missing: boolean;
  readonly inner: InnerQuotes;
}

/** How many marks inside a text are tried as its end: nobody quotes more often in one value without escaping. */
const MOST_MARKS = 40;
const LONGEST_NAME = 128;
/** How many dots and spaces at the end of a line are looked at. */
const LONGEST_DOTS = 200;
/** A text does not run on for longer than this without its quotation mark: CloudTrail's own limit for a record. */
const REACH = 262_144;

/**
 * Finds where the text ends whose opening straight quotation mark is before `start`, when the next quotation mark is not plainly its end.
 * Tried in order: JSON pasted in unescaped, a typographic closing mark, a mark forgotten before the next member, marks inside the text.
 */
export function findTextEnd({ text, limit, marks }: Work, start: number, role: Role): TextEnd {
  const reach = Math.min(limit, start + REACH);
  const first = marks.straight(start, reach);
  if (first >= 0 && canFollow(text, first + 1, limit, role)) {
    return closedAt(first, 'escape');
  }
  return (
    embeddedEnd(text, start, reach, limit, role) ??
    typographicEnd(text, marks, start, first < 0 ? reach : first, limit, role) ??
    forgottenEnd(text, marks, start, first, role) ??
    (role === 'element' ? endBeforeStray(text, first) : undefined) ??
    laterEnd(text, marks, start, first, reach, limit, role) ??
    endBeforeStray(text, first) ??
    (role === 'name' ? nameEnd(text, start, first) : undefined) ??
    lineTailEnd(text, marks, start, reach)
  );
}

function closedAt(quote: number, inner: InnerQuotes): TextEnd {
  return { contentEnd: quote, end: quote + 1, missing: false, inner };
}

function openAt(at: number): TextEnd {
  return { contentEnd: at, end: at, missing: true, inner: 'escape' };
}

/** The end of a policy or record that was pasted into the text without escaping its quotation marks. */
function embeddedEnd(text: string, start: number, reach: number, limit: number, role: Role): TextEnd | undefined {
  const end = role === 'name' ? -1 : scanEmbedded(text, start, reach);
  return end >= 0 && canFollow(text, end + 1, limit, role) ? closedAt(end, 'escape') : undefined;
}

/** A typographic mark that closes what a straight one opened. */
function typographicEnd(
  text: string,
  marks: Marks,
  start: number,
  to: number,
  limit: number,
  role: Role,
): TextEnd | undefined {
  let at = marks.typographic(start, to);
  for (let tried = 0; at >= 0 && tried < MOST_MARKS; tried++) {
    if (canFollow(text, at + 1, limit, role)) {
      return closedAt(at, 'escape');
    }
    at = marks.typographic(at + 1, to);
  }
  return undefined;
}

/** The next mark opens the name of the next member: this text's own closing mark was forgotten. */
function forgottenEnd(text: string, marks: Marks, start: number, first: number, role: Role): TextEnd | undefined {
  if (first < 0 || role === 'name') {
    return undefined;
  }
  if (role === 'value' && bareNameStandsBefore(text, first)) {
    return beforeBareName(text, start, first);
  }
  if (!nextEntryAt(text, first, role)) {
    return undefined;
  }
  const line = marks.lineEnd(start, first);
  const between = text.slice(start, line);
  const end = line < first ? endWithout(between, /[\s,]/) : endWithout(between, /[\s,}\]]/, withoutNextStart(between));
  return openAt(start + withoutOwnBrackets(between, end));
}

/** The end of a text before `, awsRegion: "`, on the next line or on its own. */
function beforeBareName(text: string, start: number, first: number): TextEnd | undefined {
  const from = Math.max(start, first - 4 * NAME_REACH);
  const between = text.slice(from, first);
  const cut = between.search(/[\s,}\]]*(?:,|\n)[\s{]*[A-Za-z_$][\w$]*[ \t]*(?::|=>)[ \t]*$/);
  return cut > 0 ? openAt(from + withoutOwnBrackets(between, cut)) : undefined;
}

function nextEntryAt(text: string, at: number, role: Role): boolean {
  return nameStandsAt(text, at) || (role === 'element' && matchAt(/"[^"\n]{1,200}"\s*[,\]]/y, text, at) !== undefined);
}

/** Where a text ends from which closing brackets were cut at `cut`, less those that close a bracket in the text itself. */
function withoutOwnBrackets(text: string, cut: number): number {
  let open = text.slice(0, cut).split(/[{[]/).length - text.slice(0, cut).split(/[}\]]/).length;
  let end = cut;
  while (open > 0 && /[}\]]/.test(text.charAt(end))) {
    end++;
    open--;
  }
  return end;
}

/** The next mark does end the text, and a few characters that belong to nothing stand behind it: `"1.01"ed,`. */
function endBeforeStray(text: string, first: number): TextEnd | undefined {
  const stray = first >= 0 && matchAt(/"[^\s"“”{}[\],:][^"“”{}[\],:\n]{0,30}(?=[,}\]\r\n]|$)/y, text, first);
  return stray ? closedAt(first, 'escape') : undefined;
}

/**
 * Marks inside the text, up to one that can be its end; not over the start of the next member. Marks in pairs quote something and are
 * escaped, an odd one is stray.
 */
function laterEnd(
  text: string,
  marks: Marks,
  start: number,
  first: number,
  reach: number,
  limit: number,
  role: Role,
): TextEnd | undefined {
  const near = Math.min(reach, start + 8192);
  let inner = 0;
  for (let quote = first; quote >= 0 && inner < MOST_MARKS; quote = marks.straight(quote + 1, near)) {
    if (canFollow(text, quote + 1, limit, role)) {
      return closedAt(quote, inner % 2 === 0 ? 'escape' : 'remove');
    }
    if (inner > 0 && (nameStandsAt(text, quote) || bareNameStandsBefore(text, quote))) {
      return undefined;
    }
    inner++;
  }
  return undefined;
}

/** A name ends at the next mark all the same, unless that is too far away or on another line: then with its word. */
function nameEnd(text: string, start: number, first: number): TextEnd {
  const near = first >= 0 && first - start <= LONGEST_NAME && !hasLineBreak(text, start, first);
  return near ? closedAt(first, 'escape') : openAt(start + (matchAt(/[\w$.-]{0,128}/y, text, start)?.[0].length ?? 0));
}

/** Nothing closes the text: it ends with its line, or before the next record on that line. */
function lineTailEnd(text: string, marks: Marks, start: number, reach: number): TextEnd {
  const line = marks.lineEnd(start, marks.neighbour(start, reach));
  const from = Math.max(start, line - LONGEST_DOTS);
  const dots = text.slice(from, line).search(/\.\.+\s*$/);
  const to = dots > 0 && isPlaceholderAt(text, from + dots) ? from + dots : line;
  const content = text.slice(start, to);
  return openAt(start + withoutOwnBrackets(content, endWithout(content, /[\s,}\]]/)));
}

/** The length of the text without a comma and the brackets behind it at its end, with which the next entry begins. */
function withoutNextStart(text: string): number {
  const brackets = endWithout(text, /\s/);
  const open = endWithout(text, /[{[]/, brackets);
  const comma = endWithout(text, /\s/, open);
  return open < brackets && text.charAt(comma - 1) === ',' ? comma - 1 : text.length;
}

/** The length of the text up to `from` without the characters at its end that `what` matches. */
function endWithout(text: string, what: RegExp, from = text.length): number {
  let end = from;
  while (end > 0 && what.test(text.charAt(end - 1))) {
    end--;
  }
  return end;
}
