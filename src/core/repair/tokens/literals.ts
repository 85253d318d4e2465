import { replace } from '../../text/edit';
import type { Costs } from '../budget/costs';
import { hashRocket } from '../kinds/separators';
import { foreignLiteral } from '../kinds/values';
import type { Reading } from './lexeme';
import type { Page } from './page';
import { reportOf } from './reports';

const NUMBER =
  /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?=[\s,}\]\u200b-\u200f\u2060-\u2069…]|\.\.|\/[/*]|"[\w$.-]{1,128}"\s{0,40}:|$)/y;
const WORD = /(?:true|false|null)(?![\w$-])/y;
/** Behind a backslash its first letter is an escape of somebody, and none of the word. */
const FOREIGN_WORD = /(?<!\\)[A-Za-z]{2,9}(?=[\s,}\])]|$)/y;

const MEANINGS: Readonly<Record<string, string>> = {
  nil: 'null',
  none: 'null',
  null: 'null',
  undefined: 'null',
  undef: 'null',
  nan: 'null',
  true: 'true',
  false: 'false',
};

/** The number or literal at an offset, also as another language writes it. */
export function literals(page: Page, at: number, costs: Costs): Reading[] {
  const sound = (page.match(NUMBER, at) ?? page.match(WORD, at))?.[0];
  if (sound) {
    return [{ end: at + sound.length, cost: 0, reports: [], content: sound, weight: 0 }];
  }
  const word = page.match(FOREIGN_WORD, at)?.[0] ?? '';
  const meaning = Object.hasOwn(MEANINGS, word.toLowerCase()) ? MEANINGS[word.toLowerCase()] : undefined;
  if (meaning === undefined) {
    return [];
  }
  const end = at + word.length;
  const kind = word === 'nil' && rocketBefore(page, at) ? hashRocket : foreignLiteral;
  const report = reportOf(kind, at, end, [replace(at, end, meaning)], word);
  return [{ end, cost: costs.foreign, reports: [report], content: meaning }];
}

function rocketBefore({ text }: Page, at: number): boolean {
  return /=>\s*$/.test(text.slice(Math.max(0, at - 16), at));
}
