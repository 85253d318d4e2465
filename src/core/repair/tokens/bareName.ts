import { isRecordField } from '../../facts/facts';
import { insert, replace } from '../../text/edit';
import type { Costs } from '../budget/costs';
import { missingOpeningQuote } from '../kinds/quotes';
import { strayText } from '../kinds/strayTexts';
import { bareName } from '../kinds/values';
import { replacesMark } from './foreignMark';
import type { Reading } from './lexeme';
import type { Page } from './page';
import { reportOf } from './reports';
import { textLexeme } from './texts';

const WORD = /:?([\p{L}_$@*][\p{L}\p{N}_$.@-]{0,127})(?=[ \t\u00a0]*(?::(?!\/|:\w)|=>|=))/uy;
const HALF_QUOTED = /[^"“”{}[\],\n]{1,128}?["”](?=\s{0,40}(?::|=>))/y;
/** A name of which only the closing mark is left, where that is a single one. */
const HALF_SINGLE = /[\p{L}\p{N}_$][^"“”'‘’{}[\],:\n]{0,127}?['’](?=\s{0,40}(?::|=>))/uy;
/** `eventName "RunInstances"`: the word is known as a field's name, and a value stands behind it. */
const WITHOUT_COLON = /([A-Za-z]{2,40})(?=[ \t]{0,9}[=;]?[ \t]{0,9}(?:["“{[]|'|(?:true|false|null)\b))/y;

/** The readings of a name that does not begin with a quotation mark. */
export function bareNames(page: Page, at: number, costs: Costs): Reading[] {
  const word = page.match(WORD, at)?.[0] ?? knownWord(page, at);
  const half = (page.match(HALF_SINGLE, at) ?? page.match(HALF_QUOTED, at))?.[0];
  return [
    ...(word ? [unquoted(page, at, at + word.length, costs)] : []),
    ...(half ? [halfQuoted(page, at, at + half.length, costs)] : []),
  ];
}

function knownWord(page: Page, at: number): string | undefined {
  const word = page.match(WITHOUT_COLON, at)?.[1];
  return word && isRecordField(word) ? word : undefined;
}

function unquoted(page: Page, at: number, end: number, costs: Costs): Reading {
  const start = symbolStart(page, at);
  const opening = start > at ? replace(at, start, '"') : insert(at, '"');
  const report = reportOf(bareName, at, end, [opening, insert(end, '"')], page.text.slice(at, end));
  return textLexeme(page, costs, { start, contentEnd: end, end, cost: costs.bareName, opening: [report] });
}

/** Behind the colon of a Ruby symbol. */
function symbolStart(page: Page, at: number): number {
  return page.text.charAt(at) === ':' ? at + 1 : at;
}

function halfQuoted(page: Page, at: number, end: number, costs: Costs): Reading {
  const { text } = page;
  const closing = text.charAt(end - 1) === '"' ? [] : [replace(end - 1, end, '"')];
  if (replacesMark(page, at)) {
    const report = reportOf(strayText, at, at + 1, [replace(at, at + 1, '"'), ...closing], text.charAt(at));
    return textLexeme(page, costs, {
      start: at + 1,
      contentEnd: end - 1,
      end,
      cost: costs.quote + costs.bareSign,
      opening: [report],
    });
  }
  const start = symbolStart(page, at);
  const opening = start > at ? replace(at, start, '"') : insert(at, '"');
  const report = reportOf(missingOpeningQuote, at, end, [opening, ...closing], text.slice(at, end));
  return textLexeme(page, costs, { start, contentEnd: end - 1, end, cost: costs.quote, opening: [report] });
}
