import { counted, cut, shortLine, visible, visibleLines } from './visible';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', $: '&#36;' };

/** Marks that act anywhere; a colon before a slash, `www.` and `@`, which make links; list, heading and rule marks before a word. */
const ACTING = /[\\`*_[\]<>&$~|@]|:(?=\/)|(?<=www)\.|(?<=(?:^|\s)\d{1,9})[.)](?=\s|$)|(?<=^|\s)[#+\-=]/gi;

/**
 * Text of a log as Markdown that shows it letter by letter: no syntax, HTML, link, command or icon of it comes alive. Invisible
 * characters become visible, and a text longer than `most` is cut, and dots say so.
 */
export function escapeText(text: string, most = 300): string {
  return shortLine(text, most)
    .replace(ACTING, (mark) => ENTITIES[mark] ?? `\\${mark}`)
    .replace(/^ +| +$/g, (spaces) => '&nbsp;'.repeat(spaces.length));
}

/**
 * Text of a log as a code span. Where a span could be broken out of (backticks), would still show icons (`$(name)`) or would lose
 * spaces at its ends, the text is escaped instead. A text longer than `most` is cut, and dots say so.
 */
export function code(text: string, most = 300): string {
  const { text: kept, left } = cut(text, most);
  const shown = visible(kept);
  const span =
    shown === '' || /`|\$\(|^ | $/.test(shown) ? escapeText(shown, Number.POSITIVE_INFINITY) : `\`${shown}\``;
  return left > 0 ? `${span}…` : span;
}

/**
 * Text of a log as a fenced block whose fence is longer than any run of backticks in it. Line ends and tabs stay. Icons are not
 * broken up in it, since shell scripts are full of `$(…)`: whoever shows it must leave theme icons off, as is the default.
 */
export function codeBlock(text: string, language = '', most = 4000): string {
  const { text: kept, left } = cut(text, most);
  const shown = visibleLines(kept);
  const fence = '`'.repeat(longestRun(shown) + 1);
  const note = left > 0 ? `\n\n… (${counted(left)} more characters)` : '';
  return `${fence}${language}\n${shown}\n${fence}${note}`;
}

/** A link to a page of our tables. Title and address come from us, never from a log. */
export function link(title: string, url: string): string {
  return `[${title}](${url})`;
}

/** The longest run of backticks, at least 2. */
function longestRun(text: string): number {
  let longest = 2;
  for (const [run] of text.matchAll(/`+/g)) {
    longest = Math.max(longest, run.length);
  }
  return longest;
}

/** A sentence of our own tables, which are plain text: only the marks that would act as Markdown are escaped. */
export function prose(text: string): string {
  return text.replace(/[<>_*[\]`\\]/g, (mark) => `\\${mark}`);
}
