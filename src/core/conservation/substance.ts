/**
 * What of a text is *substance*: letters and digits anywhere, and everything else inside of names and values. The rest, punctuation
 * and white space between, is *form*. A mend may change form; substance it may write in JSON's notation, and no more.
 */

/** A run of letters, digits and what belongs to them. */
const WORD = /[\p{L}\p{N}\p{M}_]+/gu;
const FORM_BEHIND = /^[^\p{L}\p{N}\p{M}_]*/u;
/** The letters and digits of nearly all words, told without much ado. */
const PLAIN = /[A-Za-z0-9_]/;
/** How much of what follows a word says what it is. */
const NEAR = 12;
const SEEN = /[\p{L}\p{N}\p{M}\p{P}\p{S} ]+/gu;
const WHOLE_WORD = /^[\p{L}\p{N}\p{M}_]+$/u;
const WORD_BEHIND = /^[\p{L}\p{N}\p{M}_]+/u;

/** No name or number is longer; of a longer word the end counts that is near. */
const LONGEST_WORD = 256;

/** A word of a text, and where it stands. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text in order. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = 0;
  for (let found = WORD.exec(text); found; found = WORD.exec(text)) {
    words.push({ text: found[0], start: found.index, end: WORD.lastIndex });
  }
  return words;
}

/** Whether a text consists of letters and digits alone and is no longer than words are; an empty one does. */
export function isWithinWord(text: string): boolean {
  return text.length <= LONGEST_WORD && (text === '' || isWord(text));
}

/** Whether a text is one word and nothing else. */
export function isWord(text: string): boolean {
  return WHOLE_WORD.test(text);
}

/** The part of a word that ends at `at`; empty when none does. */
export function wordBefore(text: string, at: number): string {
  let start = at;
  while (start > at - LONGEST_WORD && PLAIN.test(text.charAt(start - 1))) {
    start--;
  }
  while (start > at - LONGEST_WORD && isWord(characterBefore(text, start))) {
    start -= characterBefore(text, start).length;
  }
  return text.slice(start, at);
}

/** The character that ends at `at`, both halves of it. */
function characterBefore(text: string, at: number): string {
  const isHalf = /[\udc00-\udfff]/.test(text.charAt(at - 1));
  return text.slice(Math.max(0, at - (isHalf ? 2 : 1)), at);
}

/** The part of a word that begins at `at`; empty when none does. */
export function wordBehind(text: string, at: number): string {
  return WORD_BEHIND.exec(text.slice(at, at + LONGEST_WORD))?.[0] ?? '';
}

/** The characters of a text that are neither seen nor blanks, such as line breaks: what JSON writes as an escape. */
export function hiddenIn(text: string): string {
  return text.replace(SEEN, '');
}

/** The punctuation and white space that begins at `at`, as far as the word before it depends on it. */
export function formBehind(text: string, at: number): string {
  return FORM_BEHIND.exec(text.slice(at, at + NEAR))?.[0] ?? '';
}

/** Quotation marks of all kinds: they say where a text begins and ends, and are never a part of it. */
const QUOTES = '"\'`\u00ab\u00bb\u2018-\u201f\u2039\u203a\uff02\uff07';
/** What JSON and notations like it consist of beside words; half of it twice, since some keyboards write it full width. */
const FORM = new RegExp(
  String.raw`[\s\p{Cc}\p{Cf}\p{Zs}\p{Default_Ignorable_Code_Point}{}[\],:;=>\\\uff0c\uff1a\uff5b\uff5d\uff3b\uff3d${QUOTES}]`,
  'u',
);
const LINE_START = /(\r?\n)[ \t>|+\u2502]+/g;
const MARKS = /[\p{L}\p{N}\p{M}_\\"]+/gu;
const QUOTE = new RegExp(`[${QUOTES}]`, 'u');

/** Whether a character is a quotation mark of any kind. */
export function isQuote(character: string): boolean {
  return QUOTE.test(character);
}

/**
 * The punctuation and white space that a value consists of beside words: without what JSON itself writes there, quotation marks and
 * backslashes, and without the indentation of a line and the marks of a quotation or table before it.
 */
export function formWithin(value: string): string {
  return value.replace(LINE_START, '$1').replace(MARKS, '');
}

/** Whether a character is punctuation that JSON has no use for, such as a minus, a dot or a star. */
export function isForeign(character: string): boolean {
  return !FORM.test(character) && !WORD_BEHIND.test(character);
}

/** Marks alone; a line's end among them; the plus sign between two literals. */
const SEAM = new RegExp(
  String.raw`^(?:[\\${QUOTES}]+|[\s\\+${QUOTES}]*[\r\n][\s\\+${QUOTES}]*|[${QUOTES}]\s*\+\s*[${QUOTES}])$`,
  'u',
);

/** Where a line was wrapped: a mark that it goes on, its end, and what stands before the lines of a quotation or a listing. */
const WRAP = /^[\\=]?[ \t]*\r?\n[ \t]*(?:(?:[>|\u2502]|\d{1,5}[:.|)]?)[ \t]*){0,5}$/;

/** Whether words that only this separates may become one: a stray quotation mark, the seam of two literals, a line wrapped at a column. */
export function isSeam(between: string): boolean {
  return between.length <= LONGEST_WORD && (SEAM.test(between) || WRAP.test(between));
}

/** Whether a text is the end of a line that goes on. */
export function isWrap(text: string): boolean {
  return text.length <= LONGEST_WORD && WRAP.test(text);
}

/** Whether a text in a value is such a seam, and not just a mark that belongs to the value. */
export function isSeamWithin(between: string): boolean {
  return isSeam(between) && (/[\r\n]/.test(between) || [...between].filter(isQuote).length > 1);
}

const LITERALS: Readonly<Record<string, string>> = {
  nil: 'null',
  None: 'null',
  NULL: 'null',
  Null: 'null',
  undefined: 'null',
  NaN: 'null',
  True: 'true',
  TRUE: 'true',
  False: 'false',
  FALSE: 'false',
};

/** What JSON writes for a literal of another language; undefined for any other word. */
export function literalFor(word: string): string | undefined {
  return Object.hasOwn(LITERALS, word) ? LITERALS[word] : undefined;
}

/** `u"…"`, `b'…'`, `ISODate("…")`: what other languages write before a text and JSON does not. Sticky. */
const TEXT_PREFIX =
  /(?:[uUbBrRfF]{1,2}|(?:(?:ISO)?Date|Number(?:Long|Int|Decimal)|ObjectId|Timestamp|UUID|datetime|Decimal|str|unicode|bytes)\(\s{0,9})(?=['"])/y;

/** Whether the word at `at` says only how the text directly behind it is written. */
export function isTextPrefix(text: string, at: number): boolean {
  TEXT_PREFIX.lastIndex = at;
  return TEXT_PREFIX.test(text);
}
