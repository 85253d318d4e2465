import { remove, replace } from '../../text/edit';
import { UNSEEN } from '../../text/unseen';
import { weightOf } from '../budget/budget';
import type { Costs } from '../budget/costs';
import { invisibleCharacter } from '../kinds/characters';
import { strayQuote } from '../kinds/quotes';
import { markupResidue, strayText } from '../kinds/strayTexts';
import { commentsAt } from './comments';
import { lettersIn, type Skipped } from './lexeme';
import type { Page } from './page';
import { placeholdersAt } from './placeholders';
import { reportOf } from './reports';

const INVISIBLE = new RegExp(`[${UNSEEN}]+`, 'y');
const WIDTHLESS = /[\u0000-\u001f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Bold and italic type, tags, brackets that Markdown escapes, images. */
const MARKUP =
  /\*{1,3}|<\/?(?:b|i|u|em|strong|code|span|mark|font|kbd|tt|a|br|pre|p|div)(?:[ \t][^<>\n]{0,200})?\/?>|\\(?=[{}[\]])|!\[(?:\\.|\[[^\]\n]{0,80}\]|[^\][\\\n]){0,200}\]\([^)\n]{0,400}\)/iy;
const WORD = /[\p{L}\p{N}_$.-]{0,256}[\p{L}\p{N}][\p{L}\p{N}_$.-]{0,256}/uy;
/** Words up to the next sign of an entry, or to the end of their line: what somebody says about it. */
const WORDS = /[^\s"“”{}[\],][^"“”{}[\],\n]{0,400}/y;
const SIGNS = /([^\s\p{L}\p{N}"{}[\],:])\1{0,64}/uy;

/** What a comment or a placeholder may begin with. */
const REMARK = /[/#(.…<\-[{\s]/;

/** What can stand at an offset that is nobody's value: comments, placeholders, form. The last resort is a word, at the price of a loss. */
export function skipsAt(page: Page, at: number, costs: Costs): Skipped[] {
  const char = page.text.charAt(at);
  const found = REMARK.test(char) ? [...commentsAt(page, at, costs), ...placeholdersAt(page, at, costs)] : [];
  if (/[{}[\],:]/.test(char)) {
    return found;
  }
  if (char === '"') {
    return [skipped(strayQuote, at, char, costs.stray)];
  }
  const invisible = page.match(INVISIBLE, at)?.[0];
  return invisible
    ? [invisibleAt(at, invisible, costs)]
    : [...found, ...markupAt(page, at, costs), ...wordOrSigns(page, at, costs)];
}

function invisibleAt(at: number, found: string, costs: Costs): Skipped {
  const spaces = found.replace(WIDTHLESS, '').replace(/./gsu, ' ');
  const end = at + found.length;
  const report = reportOf(invisibleCharacter, at, end, [replace(at, end, spaces)], invisibleName(found));
  return { end, cost: costs.invisible, reports: [report], content: '', instead: false };
}

/** What unseen characters are called, by the first of them. */
export function invisibleName(found: string): string {
  const names: readonly [string, string][] = [
    ['\u00a0', 'no-break spaces'],
    ['\ufeff', 'a byte order mark'],
    ['\u0000', 'zero bytes'],
  ];
  return names.find(([char]) => found.startsWith(char))?.[1] ?? 'Unicode spaces';
}

function markupAt(page: Page, at: number, costs: Costs): Skipped[] {
  const found = page.match(MARKUP, at)?.[0];
  return found ? [skipped(markupResidue, at, found, costs.markup)] : [];
}

function wordOrSigns(page: Page, at: number, costs: Costs): Skipped[] {
  const word = page.match(WORD, at)?.[0];
  const words = page.match(WORDS, at)?.[0].trimEnd();
  const long = words !== undefined && words !== word && lettersIn(words) > 1 ? [words] : [];
  if (word) {
    return [word, ...long].map((one) => skipped(strayText, at, one, lossOf(one, costs)));
  }
  const signs = page.match(SIGNS, at)?.[0] ?? page.text.charAt(at);
  const mark = /[“”'`]/.test(signs);
  const sign = skipped(strayText, at, signs, mark ? costs.stray : costs.form);
  return [sign, ...long.map((one) => skipped(strayText, at, one, lossOf(one, costs)))];
}

function skipped(kind: typeof strayText, at: number, found: string, cost: number): Skipped {
  const end = at + found.length;
  const reports = [reportOf(kind, at, end, [remove(at, end)], found)];
  return { end, cost, reports, content: found, instead: false, weight: weightOf({ kind }) };
}

/** What it costs to remove a piece of the author's text. */
function lossOf(text: string, costs: Costs): number {
  const letters = lettersIn(text);
  if (letters === 0) {
    return costs.form;
  }
  return letters === 1 ? costs.lossOfOne : costs.loss + costs.lossEach * Math.min(letters, 60);
}
