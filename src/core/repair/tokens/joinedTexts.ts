import { type Edit, remove, replace } from '../../text/edit';
import { singleQuote } from '../kinds/singleQuote';
import type { Report } from '../reports/report';
import type { Page } from './page';
import { reportOf } from './reports';

/** Literals of code that stand side by side and are read as one text. */
export interface JoinedTexts {
  readonly end: number;
  /** The edits that take out what stands between them, and the damages of marks at the ends that JSON does not have. */
  readonly joins: Edit[];
  readonly marks: readonly Report[];
  readonly content: string;
  /** Whether they stand on more than one line: on one, a comma is rather missing between them. */
  readonly overLines: boolean;
  /** Whether each stands behind a plus sign, so that nothing else can be meant. */
  readonly added: boolean;
}

/** A literal without what would have to be mended in it. */
const LITERAL = /"(?:[^"\\\u0000-\u001f]|\\["\\/bfnrt]){0,4000}"|'[^'"\\\u0000-\u001f]{0,4000}'/y;
const GAP = /\s{1,400}(?=["'])|\s{0,400}\+\s{0,400}(?=["'])/y;
const MOST = 200;

/** The literals that begin at an offset; undefined when none stands there. */
export function joinedTexts(page: Page, at: number): JoinedTexts | undefined {
  let found = page.match(LITERAL, at)?.[0];
  if (found === undefined) {
    return undefined;
  }
  const joins: Edit[] = [];
  let end = at + found.length;
  let content = found.slice(1, -1);
  let overLines = false;
  let added = true;
  while (joins.length < MOST) {
    const gap = page.match(GAP, end)?.[0];
    found = gap === undefined ? undefined : page.match(LITERAL, end + gap.length)?.[0];
    if (gap === undefined || found === undefined) {
      break;
    }
    joins.push(remove(end - 1, end + gap.length + 1));
    overLines ||= gap.includes('\n');
    added &&= gap.includes('+');
    end += gap.length + found.length;
    content += found.slice(1, -1);
  }
  return { end, joins, marks: marksOf(page.text, at, end), content, overLines, added: added && joins.length > 0 };
}

function marksOf(text: string, start: number, end: number): Report[] {
  const edits = [start, end - 1].filter((at) => text.charAt(at) === "'").map((at) => replace(at, at + 1, '"'));
  return edits.length > 0 ? [reportOf(singleQuote, start, end, edits)] : [];
}
