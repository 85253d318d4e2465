import { insert, remove } from '../../text/edit';
import { span } from '../../text/span';
import { cutOff, fragment, missingCloser, missingOpener } from '../kinds/brackets';
import { badEscape } from '../kinds/characters';
import type { DamageKind } from '../kinds/kind';
import { missingClosingQuote, strayQuote } from '../kinds/quotes';
import { extraComma, missingColon, missingComma, trailingComma } from '../kinds/separators';
import { strayText } from '../kinds/strayTexts';
import { missingValue, placeholder } from '../kinds/values';
import type { Report } from '../reports/report';
import type { Trail } from '../search/state';

/** The damages on the way to a state, in the order in which they were taken; what has one cause is one damage. */
export function trailReports(
  text: string,
  trail: Trail | undefined,
  start: number | undefined,
  atEnd: boolean,
): Report[] {
  const reports = asFragment(joined(text, inOrder(trail)), start);
  return atEnd ? withCutOff(text, reports) : reports;
}

function inOrder(trail: Trail | undefined): Report[] {
  const parts: (readonly Report[])[] = [];
  for (let at = trail; at; at = at.rest) {
    parts.push(at.taken?.reports ?? (at.describe ? [at.describe()] : []));
  }
  return parts.reverse().flat();
}

/** Joins brackets that are missing at one place, and the commas around a placeholder with it. */
function joined(text: string, reports: readonly Report[]): Report[] {
  const found: Report[] = [];
  for (const report of reports) {
    const at = found.findLastIndex(({ kind }) => kind !== placeholder || report.kind !== missingCloser);
    const last = found[at];
    const one =
      last && (joinedClosers(last, report) ?? joinedWords(text, last, report) ?? joinedPlaceholder(text, last, report));
    if (one) {
      found[at] = one;
    } else {
      found.push(report);
    }
  }
  return found;
}

function joinedClosers(one: Report, other: Report): Report | undefined {
  const [first, second] = [one.edits[0], other.edits[0]];
  if (one.kind !== missingCloser || other.kind !== missingCloser || first?.span.start !== second?.span.start) {
    return undefined;
  }
  const edit = insert(first?.span.start ?? 0, `${first?.newText ?? ''}${second?.newText ?? ''}`);
  return { ...one, detail: one.detail + other.detail, edits: [edit] };
}

/** Words on one line that belong to nothing. A sign among them in place of a mark is a damage of its own. */
function joinedWords(text: string, one: Report, other: Report): Report | undefined {
  const { start, end } = one.span;
  const between = text.slice(end, other.span.start);
  if (!areGone(one) || !areGone(other) || !/^[ \t]*$/.test(between)) {
    return undefined;
  }
  const whole = span(start, other.span.end);
  return { ...one, span: whole, edits: [remove(whole.start, whole.end)], detail: text.slice(whole.start, whole.end) };
}

function areGone({ kind, edits }: Report): boolean {
  return kind === strayText && edits.every(({ newText }) => newText === '');
}

const COMMAS: ReadonlySet<DamageKind> = new Set([missingComma, extraComma, trailingComma]);

function joinedPlaceholder(text: string, one: Report, other: Report): Report | undefined {
  const [dots, comma] = one.kind === placeholder ? [one, other] : [other, one];
  if (dots.kind !== placeholder || !COMMAS.has(comma.kind)) {
    return undefined;
  }
  const places = [dots.span, ...comma.edits.map((edit) => edit.span)];
  const [start, end] = [Math.min(...places.map((place) => place.start)), Math.max(...places.map((place) => place.end))];
  const around = text.slice(start, dots.span.start) + text.slice(dots.span.end, end);
  return /[^\s,]/.test(around) ? undefined : { ...dots, edits: [...dots.edits, ...comma.edits] };
}

/**
 * Members without either of the braces around them are one damage. Where something else is put in at their end, or the author wrote the
 * closing brace, the opening one is missing by itself.
 */
function asFragment(reports: Report[], start: number | undefined): Report[] {
  const [opener] = reports;
  const closer = reports[reports.length - 1];
  const end = closer?.edits[0]?.span.start;
  if (opener?.kind !== missingOpener || opener.edits[0]?.span.start !== start || !closer || closer === opener) {
    return reports;
  }
  const inner = reports.slice(1, -1);
  const alone = inner.every(({ edits }) => edits.every((edit) => edit.span.start !== end));
  return closer.kind === missingCloser && closer.detail === '}' && alone
    ? [{ ...opener, kind: fragment, detail: '', edits: [...opener.edits, ...closer.edits] }, ...inner]
    : reports;
}

/** What goes wrong with an entry in whose midst the text gives out. */
const BROKEN: ReadonlySet<DamageKind> = new Set([
  badEscape,
  missingCloser,
  missingClosingQuote,
  missingColon,
  missingValue,
  trailingComma,
]);

/** Whether a damage comes of the text's end; so does a quotation mark with which it ends. */
function isBroken(text: string, report: Report | undefined): boolean {
  const end = report?.edits[0]?.span.end ?? 0;
  return (
    report !== undefined && (BROKEN.has(report.kind) || (report.kind === strayQuote && text.slice(end).trim() === ''))
  );
}

/** Makes one damage of all that is wrong where the text gives out in the midst of an entry, since that is its cause. */
function withCutOff(text: string, reports: readonly Report[]): Report[] {
  let from = reports.length;
  while (from > 0 && isBroken(text, reports[from - 1])) {
    from--;
  }
  const parts = reports.slice(from);
  const closers = parts.filter(({ kind }) => kind === missingCloser);
  if (closers.length === 0 || !breaksOff(text, parts, reports[from - 1])) {
    return [...reports];
  }
  const end = parts.reduce((last, part) => Math.max(last, part.span.end), 0);
  const gathered: Report = {
    kind: cutOff,
    span: span(Math.max(end - 1, 0), end),
    edits: parts.flatMap(({ edits }) => edits),
    detail: closers.map(({ detail }) => detail).join(''),
  };
  return [...reports.slice(0, from), gathered];
}

/** Whether an entry is unfinished: its value is missing, its text is open, or, but for a placeholder, its last word may go on. */
function breaksOff(text: string, parts: readonly Report[], before: Report | undefined): boolean {
  if (parts.some(({ kind }) => kind === missingValue || kind === missingClosingQuote || kind === strayQuote)) {
    return true;
  }
  const open = parts.some(({ kind }) => kind === trailingComma) || /\w$/.test(text.slice(-1));
  return open && before?.kind !== placeholder;
}
