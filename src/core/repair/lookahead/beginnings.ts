import { FIRST_FIELD } from '../../facts/facts';
import { LINE_TAG, UNSEEN } from '../../text/unseen';

/** Where a record seems to begin, by its text alone. */
export interface Beginning {
  /** The opening brace. */
  readonly start: number;
  /** Behind the first value. */
  readonly end: number;
  /** What stands for the quotation mark before its first name: longer in a string, and again in a string of that. */
  readonly mark: string;
  /** Whether the version is not whole: what else begins so is for others to tell. */
  readonly cut: boolean;
}

/** A quotation mark of any kind, as often escaped as strings stand in strings. */
const MARK = String.raw`(?:\\{0,15}["'“”„‟‘’‚‛«»\u0060´＂]|\\{1,16}u00(?:22|27)|&(?:quot|apos|#0?3[49]|#x2[27]);)`;
const MARKS = `${MARK}{0,16}`;
/** What may stand between the brace and the name: white space of any kind and escaped, marks before lines or of comments, what is not seen. */
const BLANK = String.raw`(?:[\s${UNSEEN},>+|│\d:.)/*#]|\\{1,16}(?:[nrt]|u00(?:0[9adAD]|20))|&nbsp;|${LINE_TAG})`;
const COLON = String.raw`\s{0,20}(?::|=>|=|：)\s{0,20}[ubr]{0,2}`;
/** A record as a trail writes it, version 1 of it: that of a notification from S3 is 2. An object of nothing else is a cell of a row. */
const DELIVERED = String.raw`(?<delivered>${MARKS})${FIRST_FIELD}${MARKS}${COLON}${MARKS}1\.\d{1,4}(?!\d)(?!(?:\k<delivered>)?\s{0,20}\})`;
/** The same where the version broke off, or another text came in its place. A whole version of another kind is that of another system. */
const CUT = String.raw`(?<cut>${MARK}{1,16})${FIRST_FIELD}${MARKS}${COLON}(?!${MARKS}v?\d{1,6}(?:\.\d{1,6}){0,3}${MARKS}\s{0,20}[,}])`;
/** A record where a tool put its members in the order of their names. */
const SORTED = String.raw`(?<sorted>${MARKS})awsRegion${MARKS}${COLON}${MARKS}[a-z]{2}-[\w-]{1,40}${MARKS}\s{0,20},${BLANK}{0,400}[ubr]{0,2}${MARKS}(?:error(?:Code|Message)|event(?:Category|ID|Name|Source|Time|Type|Version))${MARKS}${COLON}`;
const BEGINNING = new RegExp(String.raw`\{${BLANK}{0,400}[ubr]{0,2}(?:${DELIVERED}|${SORTED}|${CUT})`, 'g');
const WRITTEN = new RegExp(MARKS, 'y');

/**
 * The beginnings of records in `[start, end)`, in text order: found by a plain search that knows nothing of brackets and strings, so that
 * it fails in other ways than the reader does. In quotation marks of any kind or none, in the notations of Ruby and Python, and escaped.
 * Linear in the text.
 */
export function* beginningsIn(text: string, start: number, end: number): Generator<Beginning> {
  const part = text.slice(start, end);
  if (!part.includes(FIRST_FIELD) && !part.includes('awsRegion')) {
    return;
  }
  for (const { index, 0: found, groups } of part.matchAll(BEGINNING)) {
    const from = start + index;
    const { delivered, sorted, cut } = groups ?? {};
    const mark = plainMark(delivered ?? sorted ?? cut ?? '');
    yield { start: from, end: from + found.length, mark, cut: cut !== undefined };
  }
}

/** A quotation mark, as often escaped as it is, with one character for what others write as a code. */
function plainMark(written: string): string {
  return written.replaceAll(/u00(?:22|27)|&[#\w]+;/g, '"');
}

/** What stands for the quotation mark at `at` of a text, as for a beginning. */
export function markAt(text: string, at: number): string {
  WRITTEN.lastIndex = at;
  return plainMark(WRITTEN.exec(text)?.[0] ?? '');
}
