import { BLANK, isBlank, LINE_TAG } from '../../text/unseen';

/** Quotation marks of two families, of which one may stand for another of its own. */
const SINGLES = "'‘’‚‛`´";
const DOUBLES = '"“”„‟«»＂';
const SINGLE = new RegExp(`[${SINGLES}]`);
const DOUBLE = new RegExp(`[${DOUBLES}]`);
/** Signs between values: JSON's, and what stands for them in what was typed or translated. */
const BETWEEN = ',:;，：';
const TOKEN = new RegExp(String.raw`[${DOUBLES}${SINGLES}{}[\]${BETWEEN}]`, 'g');
const ALL_SIGNS = `{}[]${BETWEEN}`;
const BEFORE_TEXT = `{[${BETWEEN}`;
const BEHIND_TEXT = `}]${BETWEEN}`;
const SAME: Readonly<Record<string, RoughToken['token']>> = { ';': ',', '，': ',', '：': ':' };
/** How far the sign before or behind a mark is looked for. */
const NEAR = 200;
const WORD_BEFORE = /[\w$.-]{1,128}$/;
const MARKS_AMID = new RegExp(String.raw`^[\s\S]*[${DOUBLES}${SINGLES}]\s{0,9}(?=\w)`);
/** Blanks, the end of a line as pages write it, and a backslash before a bracket. */
const MARKUP = String.raw`(?:${BLANK}|${LINE_TAG}|\\(?=[{}[\]])){0,200}`;
const SIGN_AND_MARKUP = new RegExp(`[${BEFORE_TEXT}]${MARKUP}$`);
const MARKUP_AND_SIGN = new RegExp(String.raw`^${MARKUP}(?:[}\]${BETWEEN}]|$)`);
const SIGN = /[{[,:]/;
const SIGNS = /[{}[\]:,]/g;

/** A sign, or a name or value with its text, as far as its marks tell where it begins and ends. */
export interface RoughToken {
  readonly token: '{' | '}' | '[' | ']' | ':' | ',' | 'text';
  readonly text: string;
  /** Where it begins, and behind it. */
  readonly start: number;
  readonly end: number;
}

/** How far behind a mark the text says what that mark is: what is longer ago stays as it was told, whatever follows. */
export const SURE = 2 * NEAR + 100;

/** Where reading a text can be taken up again, as it was there. */
export interface RoughPlace {
  readonly at: number;
  readonly family: RegExp | undefined;
  readonly opened: number;
}

const BEGIN: RoughPlace = { at: 0, family: undefined, opened: -1 };

/**
 * The names, values and signs of a text in marks of any kind, some of them lost, doubled or damaged: a mark opens a text behind a sign and closes
 * one before a sign, so that what is lost at one place is found again at the next. Linear in the text.
 * @param isCut whether the text ends where it was cut, so that what is open there goes on.
 * @param from where it was read to before, if it was.
 * @param atPlace is told each place, when all before it has been taken.
 */
export function* roughTokens(
  text: string,
  isCut: boolean,
  from = BEGIN,
  atPlace?: (place: RoughPlace) => void,
): Generator<RoughToken> {
  const pattern = new RegExp(TOKEN);
  pattern.lastIndex = from.at;
  let { family, opened } = from;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const { 0: char, index: at } = found;
    atPlace?.({ at, family, opened });
    if (ALL_SIGNS.includes(char)) {
      if (opened < 0) {
        yield sign(char, at);
      }
      continue;
    }
    family ??= SINGLE.test(char) ? SINGLE : DOUBLE;
    if (!family.test(char) || isEscaped(text, at)) {
      continue;
    }
    const opens = standsBehindSign(text, at);
    const closes = standsBeforeSign(text, at);
    if (opened < 0) {
      if (closes && !opens) {
        yield new RoughText(text, at - (WORD_BEFORE.exec(text.slice(Math.max(0, at - NEAR), at))?.[0].length ?? 0), at);
      } else if (opens || !/\w/.test(text.charAt(at - 1))) {
        opened = at + 1;
      }
    } else if (closes) {
      yield new RoughText(text, opened, at);
      opened = -1;
    } else if (opens) {
      yield* withoutMark(text, opened, at);
      opened = at + 1;
    }
  }
  if (opened >= 0 && !isCut) {
    yield* withoutMark(text, opened, text.length);
  }
}

/** A text that has lost its last mark: it ended before a sign. */
function* withoutMark(text: string, start: number, end: number): Generator<RoughToken> {
  const length = Math.max(0, text.slice(start, end).search(SIGN));
  yield new RoughText(text, start, start + length);
  for (const { 0: char, index } of text.slice(start + length, end).matchAll(SIGNS)) {
    yield sign(char, start + length + index);
  }
}

function sign(char: string, start: number): RoughToken {
  return { token: SAME[char] ?? (char as RoughToken['token']), text: '', start, end: start + 1 };
}

/** A name or value; what stands before a mark in it is another one, which has lost the sign behind itself. */
class RoughText implements RoughToken {
  readonly token = 'text';

  constructor(
    private readonly whole: string,
    readonly start: number,
    private readonly last: number,
  ) {}

  get end(): number {
    return this.last + 1;
  }

  /** Told when asked, since most are only passed. */
  get text(): string {
    const written = this.whole.slice(this.start, this.last).replaceAll(/^\W+|\W+$/g, '');
    return written.slice(MARKS_AMID.exec(written)?.[0].length ?? 0);
  }
}

function standsBehindSign(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= at - NEAR && isBlank(text.charAt(before))) {
    before--;
  }
  if (text.charAt(before) === '>') {
    return SIGN_AND_MARKUP.test(text.slice(Math.max(0, before - NEAR), at));
  }
  return before < 0 || BEFORE_TEXT.includes(text.charAt(before));
}

function standsBeforeSign(text: string, at: number): boolean {
  let behind = at + 1;
  while (behind <= at + NEAR && isBlank(text.charAt(behind))) {
    behind++;
  }
  const char = text.charAt(behind);
  return (
    char === '' ||
    BEHIND_TEXT.includes(char) ||
    ('\\<'.includes(char) && MARKUP_AND_SIGN.test(text.slice(behind, behind + NEAR)))
  );
}

/** Whether an odd number of backslashes stands before a mark. */
function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text.charAt(before - 1) === '\\') {
    before--;
  }
  return (at - before) % 2 === 1;
}
