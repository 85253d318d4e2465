import { wrongEncoding } from '../repair/kinds/characters';
import type { Report } from '../repair/reports/report';
import { span } from '../text/span';

/** How much of a text is looked at, in characters, and how many of every two of them are zero where it is UTF-16. */
const HEAD = 4096;
const MOSTLY = 0.8;
/** A shorter text may have zeros by chance. */
const SHORTEST = 16;
/** What becomes of the mark with which UTF-16 begins. */
const BYTE_ORDER_MARK = /^[\ufffd\u00ff\u00fe\ufeff]{1,2}/;

/** A text whose bytes were taken for those of another encoding. */
export interface Misread {
  /** What its author wrote, as far as it is plain; for finding out what it is about. */
  readonly text: string;
  readonly report: Report;
}

/** Tells a text that is UTF-16 and was read byte for byte, so that a zero stands before or behind every character. */
export function misreadText(text: string): Misread | undefined {
  const mark = BYTE_ORDER_MARK.exec(text)?.[0].length ?? 0;
  const head = text.slice(mark, mark + HEAD);
  const order =
    head.length < SHORTEST || !head.includes('\0') ? undefined : [1, 0].find((zero) => zeros(head, zero) >= MOSTLY);
  if (order === undefined) {
    return undefined;
  }
  const detail = order === 1 ? 'UTF-16 LE' : 'UTF-16 BE';
  return {
    text: text.slice(mark).replaceAll('\0', ''),
    report: { kind: wrongEncoding, span: span(0, mark + 2), edits: [], detail },
  };
}

/** Which part of every second character, from `first` on, is a zero; 0 where others are as well, as in a file of nothing else. */
function zeros(head: string, first: number): number {
  let found = 0;
  let others = 0;
  for (let at = 0; at < head.length; at++) {
    if (head.charCodeAt(at) === 0) {
      found += at % 2 === first ? 1 : 0;
      others += at % 2 === first ? 0 : 1;
    }
  }
  return others * 10 > found ? 0 : found / Math.floor(head.length / 2);
}
