import { otherBrackets as kind } from '../kinds/notations';
import { matchAt } from '../lookahead/lookahead';
import { type Brackets, bracketPieces } from './bracketPieces';
import type { Notation } from './notation';

/** Brackets that people and programs write where JSON has its own: typed in another script, translated, or read from a picture. */
export const OPENERS = '(｛（［【〔〖〘〚「『《〈❴❨';
const CLOSERS = ')｝）］】〕〗〙〛」』》〉❵❩';
const NAME = String.raw`["'“”‘’][A-Za-z_$][\w$.-]{0,127}["'“”‘’]\s{0,40}[:：]`;
/** Brackets of JSON and names before those of which the first is another one. */
const BEFORE = String.raw`(?:[{[]\s{0,200}(?:${NAME}\s{0,200})?){0,4}`;

/** One with an object, a list or a name behind it, as the source of a pattern. */
export const OTHER_OPENER = String.raw`[${OPENERS}]\s{0,200}(?:${NAME}|[{[${OPENERS}])`;
/** One or its end where a value begins or ends, as the source of a pattern. */
export const OTHER_LIST = String.raw`[:：]\s{0,80}[${OPENERS}]|["“”\w}\]]\s{0,80}[${CLOSERS}](?=\s{0,80}[,}，])`;
/** How an object begins in another bracket, as the source of a pattern. Its name is the first group. */
export const OTHER_START = String.raw`[${OPENERS}](?=\s{0,200}(?:[${OPENERS}]\s{0,200})?["“]([A-Za-z]{4,40})["”]\s{0,40}[:：])`;

const OTHER_AT = new RegExp(OTHER_START, 'y');

/** Whether an object begins at `at` in another bracket. */
export function isOtherObjectAt(text: string, at: number): boolean {
  return matchAt(OTHER_AT, text, at) !== undefined;
}

function bracketsOf(opener: string, closer: string, own: string): Brackets {
  return {
    signs: new RegExp(String.raw`\\[\s\S]|["“”]|${opener}|${closer}`, 'g'),
    opener: new RegExp(`(?:${opener})$`),
    closer: new RegExp(`^(?:${closer})`),
    own,
    object: new RegExp(String.raw`\s{0,400}(?:${NAME}|[)）])`, 'y'),
    behindText: new RegExp(String.raw`\s{0,400}(?:[,:，：]|${closer}|$)`, 'y'),
    unclosed: /^["“][A-Za-z_$][\w$.-]{0,127}\s{0,40}[:：]\s{0,200}$/,
  };
}

function notationWith(beginning: string, opener: string, closer: string, own: string): Notation {
  const brackets = bracketsOf(opener, closer, own);
  return {
    kind,
    beginning: new RegExp(beginning, 'y'),
    pieces: (text, start, end) => changed(text, bracketPieces(text, start, end, brackets)),
  };
}

/** Those that are written otherwise. */
function* changed(text: string, pieces: ReturnType<typeof bracketPieces>): ReturnType<typeof bracketPieces> {
  for (const piece of pieces) {
    if (text.slice(piece.start, piece.end) !== piece.plain) {
      yield piece;
    }
  }
}

/** Brackets that are doubled, as a template or Python's f-strings have them: further ones are so, too. */
const DOUBLED_FURTHER = String.raw`(?=[^{}]{0,4000}(?:(?:\{\{)+|(?:\}\})+)(?![{}]))`;
/** No braces in what follows: the square brackets stand for both. */
const NO_BRACES = `(?=[^{}]{0,4000}$|[^{}]{4000})`;

const SINGLE = notationWith(BEFORE + OTHER_OPENER, `[{[${OPENERS}]`, `[}\\]${CLOSERS}]`, '}]');

/** What stands for brackets of JSON in `[start, end)`, by one character each. */
export const otherBracketPieces = SINGLE.pieces;

/** Samples with other brackets than JSON's: single ones, doubled braces, and square ones for objects. */
export const otherBracketNotations: readonly Notation[] = [
  SINGLE,
  notationWith(
    String.raw`(?:\[\s{0,200})?\{\{(?!\{)(?=\s{0,200}${NAME})${DOUBLED_FURTHER}`,
    String.raw`\{\{|\[`,
    String.raw`\}\}|\]`,
    ']',
  ),
  notationWith(String.raw`(?:\[\s{0,200})?\[\s{0,200}${NAME}${NO_BRACES}`, String.raw`\[`, String.raw`\]`, ''),
];
