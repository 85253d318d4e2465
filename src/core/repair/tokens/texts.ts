import type { Costs } from '../budget/costs';
import type { Report } from '../reports/report';
import { costOfContent, type Inside, reportsOfContent } from './content';
import { countOf, type Lexeme, RECORD_BEGINNINGS, weightOfAll } from './lexeme';
import type { Page } from './page';

/** A text as one of its readings has it. */
export interface TextShape {
  /** Where its content begins and ends, and where what belongs to it does. */
  readonly start: number;
  readonly contentEnd: number;
  readonly end: number;
  readonly cost: number;
  /** What is mended before and behind the content. */
  readonly opening?: readonly Report[];
  readonly closing?: readonly Report[];
  readonly inside?: Inside;
}

const ESCAPING: Inside = { quotes: 'escape' };
/** A name, its colon and the beginning of a value: no text has them inside but one that was pasted in. */
const MEMBER = /(?<!\\)["“”]\s{0,40}(?::|=>)\s{0,40}(?:["“{[\d]|true|false|null)/g;
const MEMBER_IN_SINGLE = /(?<!\\)['’]\s{0,40}(?::|=>)\s{0,40}(?:['{[\d]|True|False|None|nil|true|false|null)/g;
/** The end of one text and the beginning of the next. */
const NEXT_TEXT = /(?<!\\)["'”’]\s{0,9},\s{0,9}[uUbB]?["'“‘]/g;
/** Without one of these, none of them is in a text. */
const ANY_MARK = /["'“”‘’]/;
const OPENED = /^\s*[[{]\s*\\?["'{[]/;
const PASTED = /^\s*[[{][\s\S]*[\]}]\s*$/;

/** A reading of a text: what it loses includes the members and records that it would swallow. */
export function textLexeme(page: Page, costs: Costs, shape: TextShape): Lexeme {
  const { start, contentEnd, inside = ESCAPING } = shape;
  const content = page.text.slice(start, contentEnd);
  const mended = costOfContent(page.text, start, contentEnd, inside, costs);
  // JSON that was pasted into the text, or with which the whole breaks off.
  const pasted = PASTED.test(content) || (OPENED.test(content) && page.space(contentEnd) >= page.length);
  const repair = pasted ? Math.min(mended.cost, 1) : mended.cost;
  const swallowed = pasted ? 0 : swallowedBy(page.text, start, contentEnd, shape.cost + mended.cost > 0, costs);
  const letterless = shape.cost > 0 && content !== '' && !/[\p{L}\p{N}]/u.test(content) ? costs.typeName : 0;
  const weight = mended.weights.reduce((sum, one) => sum + one, weightOfAll(shape.opening ?? NONE));
  return new Text(
    page.text,
    shape,
    content,
    shape.cost + repair + swallowed + letterless,
    weightOfAll(shape.closing ?? NONE, weight),
    mended.weights.length > 0,
  );
}

const NONE: readonly Report[] = [];

/** A reading whose damages inside are described only where they are asked for: most readings are never taken. */
class Text implements Lexeme {
  readonly end: number;

  constructor(
    readonly document: string,
    readonly shape: TextShape,
    readonly content: string,
    readonly cost: number,
    readonly weight: number,
    readonly hurt: boolean,
  ) {
    this.end = shape.end;
  }

  get reports(): readonly Report[] {
    const { start, contentEnd, opening = NONE, closing = NONE, inside = ESCAPING } = this.shape;
    const within = this.hurt ? reportsOfContent(this.document, start, contentEnd, inside) : NONE;
    return [...opening, ...within, ...closing];
  }
}

/** How far behind its brace a record's first name ends. */
const BEGINNING = 60;

function swallowedBy(text: string, start: number, end: number, odd: boolean, costs: Costs): number {
  const content = text.slice(start, end);
  if (!odd && !/\{\s{0,200}$/.test(content.slice(-201))) {
    return 0;
  }
  const members = ANY_MARK.test(content)
    ? countOf(content, MEMBER_IN_SINGLE) + countOf(content, MEMBER) + countOf(content, NEXT_TEXT)
    : 0;
  return members * costs.foldedName + (content.includes('{') ? beginningsIn(text, start, end) * costs.cross : 0);
}

/** How many records begin in a text: the mark that seems to end it may be that of the first name of one. */
function beginningsIn(text: string, start: number, end: number): number {
  const found = text.slice(start, end + BEGINNING).matchAll(RECORD_BEGINNINGS);
  return [...found].filter(({ index }) => start + index < end).length;
}
