import { remove, replace } from '../../text/edit';
import { singleQuote, smartQuote } from '../kinds/quotes';
import { foreignLiteral } from '../kinds/values';
import type { Report } from '../reports/report';
import { reportsOfContent } from './content';
import type { Page } from './page';
import { reportOf } from './reports';

/** How a name or a text is written. */
export type Writing = 'double' | 'single' | 'bare';

/** One name, text or literal, where it ends, and what of it is no JSON. */
export interface PrintedToken {
  readonly end: number;
  readonly reports: readonly Report[];
  readonly writing: Writing;
  /** What stands between its marks. */
  readonly content: string;
}

/** A text between two marks; what Python writes before it stands from `at` to `start`. */
interface Literal {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

const ESCAPE = String.raw`\\(?:["'${'`'}\\/bfnrtaev0#]|u[\da-fA-F]{4}|x[\da-fA-F]{2}|U[\da-fA-F]{8})`;
/** A text on one line, by its mark. What JSON has no escape for is told as such. */
const LITERALS: Readonly<Record<string, RegExp>> = Object.fromEntries(
  ['"', "'", '`'].map((mark) => [mark, new RegExp(`${mark}(?:[^${mark}\\\\\\u0000-\\u001f]|${ESCAPE})*${mark}`, 'y')]),
);
const PREFIX = /[uUb](?=["'])/y;
const PLUS = /\s{0,400}\+\s{0,400}(?=["'`])/y;
const NEXT_LINE = /[ \t]{0,9}\r?\n[ \t]{0,400}(?=[uUb]?["'])/y;
/** Python parts a long text behind white space. */
const PARTED = /(?:[ \t]|\\(?:[nrt]|x[\da-f]{2}|u[\da-f]{4}))["']$/;
const MOST = 1000;

/** A text in marks of any kind. */
export function printedText(page: Page, at: number): PrintedToken | undefined {
  const literal = literalAt(page, at);
  return literal && textOf(page, [literal]);
}

/** The same, or several that stand side by side and are one: on lines of their own, or with plus signs between them. */
export function joinedText(page: Page, at: number): PrintedToken | undefined {
  const literals: Literal[] = [];
  for (let next = literalAt(page, at); next && literals.length < MOST; next = literalBehind(page, next)) {
    literals.push(next);
  }
  return literals.length > 0 ? textOf(page, literals) : undefined;
}

function literalAt(page: Page, at: number): Literal | undefined {
  const start = at + (page.match(PREFIX, at)?.[0].length ?? 0);
  const mark = page.text.charAt(start);
  const pattern = Object.hasOwn(LITERALS, mark) ? LITERALS[mark] : undefined;
  const text = pattern && page.match(pattern, start)?.[0];
  return text === undefined ? undefined : { at, start, end: start + text.length, mark };
}

function literalBehind(page: Page, { end }: Literal): Literal | undefined {
  const isParted = PARTED.test(page.text.slice(end - 8, end));
  const gap = (page.match(PLUS, end) ?? (isParted ? page.match(NEXT_LINE, end) : null))?.[0];
  return gap === undefined ? undefined : literalAt(page, end + gap.length);
}

function textOf(page: Page, literals: readonly Literal[]): PrintedToken {
  const [first, last] = [literals[0]!, literals.at(-1)!];
  const contents = literals.flatMap(({ start, end }) =>
    reportsOfContent(page.text, start + 1, end - 1, { quotes: 'escape', otherMarks: true }),
  );
  return {
    end: last.end,
    reports: [...prefixOf(page, first), ...marksOf(first, last), ...joinsOf(page, literals), ...contents],
    writing: first.mark === '"' ? 'double' : 'single',
    content: page.text.slice(first.start + 1, first.end - 1),
  };
}

function prefixOf({ text }: Page, { at, start }: Literal): Report[] {
  return start > at ? [reportOf(foreignLiteral, at, start, [remove(at, start)], text.slice(at, start))] : [];
}

/** The marks at both ends that JSON does not have. */
function marksOf(first: Literal, last: Literal): Report[] {
  const edits = [
    ...(first.mark === '"' ? [] : [replace(first.start, first.start + 1, '"')]),
    ...(last.mark === '"' ? [] : [replace(last.end - 1, last.end, '"')]),
  ];
  const kind = [first, last].some(({ mark }) => mark === "'") ? singleQuote : smartQuote;
  return edits.length > 0 ? [reportOf(kind, first.start, last.end, edits)] : [];
}

function joinsOf({ text }: Page, literals: readonly Literal[]): Report[] {
  const joins = literals.slice(1).map(({ start }, index) => remove(literals[index]!.end - 1, start + 1));
  const [first, last] = [literals[0]!, literals.at(-1)!];
  const shown = text.slice(first.start, last.end);
  return joins.length > 0 ? [reportOf(foreignLiteral, first.start, last.end, joins, shown)] : [];
}
