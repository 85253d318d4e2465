import { stringEnd } from '../../json/token';
import { insert } from '../../text/edit';
import type { Costs } from '../budget/costs';
import { missingOpeningQuote } from '../kinds/quotes';
import { follows } from './follows';
import type { Reading, Role } from './lexeme';
import type { Page } from './page';
import { reportOf } from './reports';

/** JSON as it stands in a string: its own quotation marks are escaped. */
const ESCAPED = /[{[]\s{0,30}\\"/y;

/** `{\"a\": 1}"`: JSON in a string whose opening quotation mark is lost. */
export function unopenedJson(page: Page, at: number, role: Role, costs: Costs): Reading[] {
  const end = page.match(ESCAPED, at) ? stringEnd(page.text, at - 1, page.length) : -1;
  if (end < 0 || !follows(page, end, role)) {
    return [];
  }
  const content = page.text.slice(at, end - 1);
  return [
    { end, cost: costs.quote, reports: [reportOf(missingOpeningQuote, at, end, [insert(at, '"')], content)], content },
  ];
}
