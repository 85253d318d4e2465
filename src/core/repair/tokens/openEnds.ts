import { nameStandsAt } from '../lookahead/lookahead';
import type { Role } from './lexeme';
import type { Page } from './page';

/** How many ends are tried at most, and how many signs are looked at. */
const MOST_ENDS = 10;
const MOST_SIGNS = 200;
const SIGNS = /[,}\]]|\.{2,}|…|[ \t]+(?:\/\/|#)/g;
const COMMA_ENDS = /,\s*(?:["“{[}\]]|$)/y;
const BRACKET_ENDS = /[}\]]\s*(?:[,}\]]|$)/y;
const DOTS_END = /(?:\.{2,}|…)\s*(?:\n|$)/y;

/** Where a text can end that begins at `start` and has no closing quotation mark before `stop`, at most `reach` characters away. */
export function openEnds(page: Page, start: number, stop: number, role: Role, reach = 8192): number[] {
  const content = page.text.slice(start, Math.min(stop, start + reach));
  const ends = new Set<number>();
  if (stop === start + content.length && reachesTo(page, stop, role)) {
    addTails(content, ends);
  }
  let seen = 0;
  for (const { 0: sign, index } of content.matchAll(SIGNS)) {
    if (ends.size >= MOST_ENDS || seen++ > MOST_SIGNS) {
      break;
    }
    if (canEndBefore(page, start + index, sign)) {
      ends.add(content.slice(0, index).trimEnd().length);
    }
  }
  return [...ends].map((length) => start + length);
}

/** Whether a text can go on to `stop`: the end of its line, or the quotation mark of the next entry. */
function reachesTo(page: Page, stop: number, role: Role): boolean {
  return !/["']/.test(page.text.charAt(stop)) || role === 'element' || nameStandsAt(page.text, stop);
}

/** The whole, without a comma at its end, and without each of the brackets there. */
function addTails(content: string, ends: Set<number>): void {
  const tail = content.length - (/[\s,]*$/.exec(content.slice(-400))?.[0].length ?? 0);
  ends.add(tail);
  ends.add(content.length - (/[\s,}\]]*$/.exec(content.slice(-400))?.[0].length ?? 0));
  for (let length = tail; length > 0 && /[}\]\s]/.test(content.charAt(length - 1)) && ends.size < 7; length--) {
    ends.add(content.slice(0, length - 1).trimEnd().length);
  }
}

function canEndBefore(page: Page, at: number, sign: string): boolean {
  if (sign === ',') {
    return page.match(COMMA_ENDS, at) !== null || nameStandsAt(page.text, page.blanks(at + 1));
  }
  if (sign === '}' || sign === ']') {
    return page.match(BRACKET_ENDS, at) !== null;
  }
  return /[/#]$/.test(sign) || page.match(DOTS_END, at) !== null;
}
