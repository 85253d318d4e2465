import { nameStandsAt } from '../lookahead/lookahead';
import type { Role } from './lexeme';
import type { Page } from './page';

const COLON = /\s*(?::|=>|：)/y;
/** A comment, dots, a closing bracket, the end, or markup: all may follow a value. Behind brackets of a text that goes on its marks are escaped. */
const END =
  /[ \t]+(?:\/\/|#[ (])|\s*(?:\/\*|\.\.|…|[}\]](?![}\]]{0,9},?\s{0,9}\\{1,15}")|$|<\/[a-z]{1,9}>|\*{1,3}[ \t]*[,}\]\n]|!\[)/y;
const COMMA = /\s*,/y;
const BEHIND_ELEMENT = /["“”„‟«»＂'‘’`{[\]}\d/#.…-]|[uUbBrR]{1,2}["']|true|false|null|$/y;
const BEHIND_MEMBER =
  /["“”„‟«»＂}\]#.…]|[uUbBrR]{1,2}["']|'[\w$.-]{1,128}\s{0,40}(?:\.\.|…|:(?![/:])|=>|$)|\/[/*]|[^\p{L}\p{N}\s"]{1,2}[ \t]*\r?\n|$/uy;

/** Whether what stands from `at` can follow a whole text in that role: then its quotation mark is plainly its end. */
export function follows(page: Page, at: number, role: Role): boolean {
  if (role === 'name') {
    return page.match(COLON, at) !== null;
  }
  if (page.match(END, at)) {
    return true;
  }
  const comma = page.match(COMMA, at);
  if (!comma) {
    return false;
  }
  const next = page.blanks(at + comma[0].length);
  return role === 'element'
    ? page.match(BEHIND_ELEMENT, next) !== null
    : page.match(BEHIND_MEMBER, next) !== null || nameStandsAt(page.text, next);
}
