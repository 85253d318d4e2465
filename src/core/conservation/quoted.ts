import { type Span, span } from '../text/span';

/** A text in quotation marks that is open while a line is read from left to right. */
interface Open {
  /** How many layers of strings are around its quotation marks. */
  readonly layer: number;
  readonly start: number;
  /** Whether it holds JSON, so that within it there is punctuation between values. */
  readonly holdsJson: boolean;
  /** Whether the marks within are written twice, as in a cell of a CSV file. */
  readonly isCell: boolean;
  /** Whether what stands before it is what stands before a text. */
  readonly isSure: boolean;
}

const HOLDS_JSON = /(?:\s|\\{1,16}[nrt]){0,200}[{[](?:\s|\\{1,16}[nrt]){0,200}(?:\\{0,16}["{[\]}]|[\w.-]{1,128}=|$)/y;
const IS_CELL = /\s{0,200}[{[](?:\s|[{[]){0,200}""/y;
const BEHIND = /(?:[ \t]|\\{1,16}[nrt]){0,200}(?:[,:}\])=\r\n]|$)/y;

/** What stands in quotation marks in a stretch of text, without them. Both lists are in order and without overlaps. */
export interface Quoted {
  /** Values and names, where all that stands is what the author wrote. */
  readonly values: readonly Span[];
  /** All others: strings that hold JSON, which are no values, and what lies between marks that do not match up. */
  readonly others: readonly Span[];
}

/**
 * Finds what stands in quotation marks from `start` on. A line's end ends all strings.
 * @param start where to begin: at the beginning of a line, or of a record that stands in `layers` of strings, cells of a CSV file or not.
 * @param until how far is asked: a string that begins before is followed to its end.
 */
export function quotedIn(text: string, start: number, layers: readonly boolean[], until = text.length): Quoted {
  const values: Span[] = [];
  const others: Span[] = [];
  let open: Open[] = layers.map((isCell, layer) => ({ layer, start, holdsJson: true, isCell, isSure: false }));
  const marks = /(\\{0,64})"|[\r\n]/g;
  marks.lastIndex = start;
  for (let found = marks.exec(text); found && (found.index < until || open.length > 0); found = marks.exec(text)) {
    if (found[1] === undefined) {
      addOutermost(others, open[0], found.index);
      open = [];
      continue;
    }
    const twice = open.some(({ isCell }) => isCell) && text.charAt(marks.lastIndex) === '"';
    marks.lastIndex += twice ? 1 : 0;
    const escapes = layerOf(found[1].length);
    const layer = escapes + (twice ? 1 : 0);
    const mark = span(found.index + found[1].length + 1 - 2 ** escapes, marks.lastIndex);
    const top = open[open.length - 1];
    if (top && !top.holdsJson && layer > top.layer) {
      continue;
    }
    if (top && top.layer >= layer) {
      const closed = open.find((one) => one.layer >= layer)!;
      if (closed === top && isSureEnd(text, top, mark.end)) {
        values.push(span(top.start, mark.start));
      } else {
        addOutermost(others, closed, mark.start);
      }
      open = open.filter((one) => one.layer < layer);
    } else {
      open.push(opened(text, layer, mark));
    }
  }
  addOutermost(others, open[0], text.length);
  return { values, others };
}

/** Adds a string that ends at `end`, in place of those within it. */
function addOutermost(strings: Span[], opened: Open | undefined, end: number): void {
  if (opened) {
    while ((strings.at(-1)?.start ?? -1) >= opened.start) {
      strings.pop();
    }
    strings.push(span(opened.start, end));
  }
}

function isSureEnd(text: string, { isSure, holdsJson }: Open, end: number): boolean {
  BEHIND.lastIndex = end;
  return isSure && !holdsJson && BEHIND.test(text);
}

function opened(text: string, layer: number, mark: Span): Open {
  HOLDS_JSON.lastIndex = mark.end;
  IS_CELL.lastIndex = mark.end;
  return {
    layer,
    start: mark.end,
    holdsJson: HOLDS_JSON.test(text),
    isCell: layer === 0 && IS_CELL.test(text),
    isSure: canBegin(text, mark.start),
  };
}

/** No white space before a text is longer. */
const MOST_SPACE = 200;

/** Whether a text may begin at `at`: behind a bracket, a comma, a colon or the beginning of the line. */
function canBegin(text: string, at: number): boolean {
  let before = at;
  for (let step = spaceBefore(text, before); step > 0 && at - before < MOST_SPACE; step = spaceBefore(text, before)) {
    before -= step;
  }
  return before === 0 || /[{[,:(>=\r\n]/.test(text.charAt(before - 1));
}

/** The length of the blank that ends at `at`, which may be written as an escape. */
function spaceBefore(text: string, at: number): number {
  const last = text.charAt(at - 1);
  return /[ \t\\]/.test(last) ? 1 : /[nrt]/.test(last) && text.charAt(at - 2) === '\\' ? 2 : 0;
}

/** How many layers of strings are around a quotation mark with so many backslashes before it: 0, 1, 3 and 7 are one more each. */
export function layerOf(backslashes: number): number {
  let layer = 0;
  for (let left = backslashes; left % 2 === 1; left = (left - 1) / 2) {
    layer++;
  }
  return layer;
}
