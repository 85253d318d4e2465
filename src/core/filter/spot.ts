import type { Span } from '../text/span';
import { span } from '../text/span';
import { type Meaning, meaningOf, scanName } from './names';
import { Scanner } from './scanner';
import { quoted } from './values';

/** What is being written at a place of a filter. */
export interface FilterSpot {
  /** What the value there is of; undefined where a name or a word stands. */
  readonly meaning: Meaning | { readonly kind: 'unknown' } | undefined;
  /** What is written so far, up to the place, without a quotation mark before it. */
  readonly typed: string;
  /** What a completion takes the place of: all of the word or the value. */
  readonly span: Span;
}

/** What is being written at an offset of a filter's text; an unfinished one too. */
export function spotIn(text: string, offset: number): FilterSpot {
  const scanner = new Scanner(text.slice(0, offset));
  let spot = spotOf(text, offset, offset);
  while (!scanner.ended) {
    const before = scanner.at;
    scanner.at += scanner.match(/(?:[\s()]|-(?=[^\s]|$))*/y)?.length ?? 0;
    spot = scanOne(scanner, text, offset);
    scanner.at = Math.max(scanner.at, before + 1);
  }
  return spot;
}

/** Reads one term of what is before the offset; where it reaches that, it is what is being written. */
function scanOne(scanner: Scanner, text: string, offset: number): FilterSpot {
  const name = scanName(scanner);
  const inList = name !== undefined && scanner.take('(');
  const meaning = name && (meaningOf(name) ?? ({ kind: 'unknown' } as const));
  let start = scanner.at;
  do {
    scanner.at += inList ? (scanner.match(/\s*/y)?.length ?? 0) : 0;
    start = scanner.at;
    skipValue(scanner, inList);
    scanner.at += inList ? (scanner.match(/\s*(?=,)/y)?.length ?? 0) : 0;
  } while (inList && scanner.take(','));
  const isOpen = scanner.ended && !/\s$/.test(inList ? '' : scanner.text);
  return isOpen ? spotOf(text, start, offset, meaning) : spotOf(text, offset, offset);
}

function skipValue(scanner: Scanner, inList: boolean): void {
  if (scanner.next === '"') {
    quoted(scanner);
    scanner.at += scanner.match(/[^\s(),]*/y)?.length ?? 0;
  } else {
    const regex = scanner.match(/\/(?:[^/\\]|\\[\s\S])*\//y);
    scanner.at += regex?.length ?? 0;
    scanner.word(inList);
  }
}

function spotOf(text: string, start: number, offset: number, meaning?: FilterSpot['meaning']): FilterSpot {
  const rest = /^[^\s(),"]*/.exec(text.slice(offset))?.[0].length ?? 0;
  return { meaning, typed: text.slice(start, offset).replace(/^"/, ''), span: span(start, offset + rest) };
}
