import { scanClean } from '../../json/cleanScan';
import type { Costs } from '../budget/costs';
import { decodeLiterals } from '../notations/decodedLiterals';
import { documentText } from '../notations/decodedText';
import { follows } from './follows';
import type { Reading, Role } from './lexeme';
import type { Page } from './page';
import { joinedText } from './printedTexts';

/** A text of code that begins as one that holds JSON does. */
const BEGINS = /['`]\s{0,40}[[{]/y;

/**
 * The text in other marks than JSON's at `at`, in one literal or several, that holds sound JSON, if nothing behind it says that it ends
 * elsewhere: no mark of it is stray then, whatever the names in it would be worth outside. Undefined for any other.
 */
export function printedJson(page: Page, at: number, role: Role, costs: Costs): Reading | undefined {
  const found = page.match(BEGINS, at) ? joinedText(page, at) : undefined;
  if (!found || !follows(page, found.end, role)) {
    return undefined;
  }
  const content = decodeLiterals(documentText(page.text), at + 1, found.end - 1).text.trim();
  const isSound = scanClean(content, 0, content.length) === content.length;
  return isSound ? { end: found.end, cost: costs.otherMarks, reports: found.reports, content } : undefined;
}
