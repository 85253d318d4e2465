import { insert, remove, replace } from '../../text/edit';
import { COSTS } from '../budget/costs';
import { extraColon } from '../kinds/separators';
import { bareName, unquotedValue } from '../kinds/values';
import { literals } from './literals';
import type { Page } from './page';
import { joinedText, type PrintedToken, printedText } from './printedTexts';
import { reportOf } from './reports';
import { constructedTexts } from './wrappedTexts';

const BARE = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
/** A symbol of Ruby as a name: `:eventName=>`, `:"x-amz-acl"=>`. */
const SYMBOL = /:([A-Za-z_]\w*)(?=\s{0,40}=>)/y;
const QUOTED_SYMBOL = /:(?="[^"\n]{0,400}"\s{0,40}=>)/y;
/** A time as JavaScript, Ruby and Go print it. */
const TIME =
  /\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z| ?[+-]\d\d:?\d\d| UTC)?(?: [A-Z]{3,4})?)?(?=[\s,}\])]|$)/y;
const ARGUMENT = String.raw`[^()"'\\\u0000-\u001f]|'[^'"\\\u0000-\u001f]{0,200}'`;
const INNER = [0, 1].reduce((inner) => `(?:${ARGUMENT}|${String.raw`\(${inner}\)`})*`, `(?:${ARGUMENT})*`);
/** What makes an object in code, `datetime.datetime(2021, 7, 30, tzinfo=tzlocal())`, on one line. */
const CALL = new RegExp(String.raw`[A-Za-z_][\w.]{0,60}\(${INNER}\)`, 'y');

/** A name as a program writes it: in marks, or without them where it is a word. */
export function printedName(page: Page, at: number): PrintedToken | undefined {
  return printedText(page, at) ?? printedSymbol(page, at) ?? printedWord(page, at);
}

function printedWord(page: Page, at: number): PrintedToken | undefined {
  const content = page.match(BARE, at)?.[0] ?? '';
  const end = at + content.length;
  const edits = [insert(at, '"'), insert(end, '"')];
  return content
    ? { end, reports: [reportOf(bareName, at, end, edits, content)], writing: 'bare', content }
    : undefined;
}

function printedSymbol(page: Page, at: number): PrintedToken | undefined {
  const content = page.match(SYMBOL, at)?.[1];
  if (content !== undefined) {
    const end = at + 1 + content.length;
    const edits = [replace(at, at + 1, '"'), insert(end, '"')];
    return { end, reports: [reportOf(bareName, at, end, edits, content)], writing: 'bare', content };
  }
  const text = page.match(QUOTED_SYMBOL, at) ? printedText(page, at + 1) : undefined;
  const colon = reportOf(extraColon, at, at + 1, [remove(at, at + 1)], ':');
  return text && { ...text, reports: [colon, ...text.reports] };
}

/** A text, a number, a literal, or what code makes. */
export function printedScalar(page: Page, at: number): PrintedToken | undefined {
  return joinedText(page, at) ?? printedLiteral(page, at) ?? printedCode(page, at);
}

function printedLiteral(page: Page, at: number): PrintedToken | undefined {
  const [literal] = [...literals(page, at, COSTS), ...constructedTexts(page, at, COSTS)];
  return literal && { end: literal.end, reports: literal.reports, writing: 'bare', content: literal.content };
}

/** A time or an object, as the text that it is. */
function printedCode(page: Page, at: number): PrintedToken | undefined {
  const content = (page.match(TIME, at) ?? page.match(CALL, at))?.[0];
  if (content === undefined) {
    return undefined;
  }
  const end = at + content.length;
  const report = reportOf(unquotedValue, at, end, [insert(at, '"'), insert(end, '"')], content);
  return { end, reports: [report], writing: 'bare', content };
}
