import { insert } from '../../text/edit';
import type { Costs } from '../budget/costs';
import { typePlaceholder } from '../kinds/values';
import type { Reading } from './lexeme';
import type { Page } from './page';
import { reportOf } from './reports';
import { textLexeme } from './texts';

/** `[account number]`, `[REDACTED]`, `{ JSON }`, `{{name}}` or `${name}`: words in brackets where a value should be, but no entry. */
const WORDS =
  /\[[ \t]*[A-Za-z]+(?:[ \t][\w-]+){1,16}[ \t]*\]|\{[ \t]*[A-Za-z]+(?:[ \t][\w-]+){0,16}[ \t]*\}|\[[A-Z][A-Z_-]{2,30}\]|\{\{[^{}"\n]{1,80}\}\}|\$\{[^{}"\n]{1,80}\}/y;
/** `String` or `byte`: the name of a type, as API references have it. */
const TYPES =
  /(?:[Ss]tring|[Ii]nteger|[Nn]umber|[Bb]oolean|[Tt]imestamp|[Bb]yte|[Bb]lob|[Ll]ong|[Dd]ouble|[Ff]loat|JSON|[Oo]bject|[Aa]rray|[Ll]ist|[Mm]ap)(?=[ \t]*[,}\]\r\n])/y;

/** Words in brackets, or the name of a type, as the text that they are. */
export function typePlaceholders(page: Page, at: number, costs: Costs): Reading[] {
  const found = (page.match(WORDS, at) ?? page.match(TYPES, at))?.[0];
  if (!found) {
    return [];
  }
  const end = at + found.length;
  const opening = [reportOf(typePlaceholder, at, end, [insert(at, '"'), insert(end, '"')], found)];
  return [textLexeme(page, costs, { start: at, contentEnd: end, end, cost: costs.typePlaceholder, opening })];
}
