import { replaced } from './generator';
import { anywhere } from './make';
import { somePiece, tokenPlace } from './tokenPlaces';

const OPENERS = [
  '/*',
  '//',
  '#',
  '--',
  '/* ',
  '// ',
  '# ',
  '-- ',
  '<!--',
  '<!-- ',
  ';',
  '%',
  '/**',
  "'''",
  '"""',
  '(*',
];

/** Something that begins a comment somewhere, and ends nowhere. */
export const commentOpeners = anywhere('comment openers', (text, random) => {
  const at = tokenPlace(text, random);
  return replaced(text, at, at, random.pick(OPENERS));
});

/** Quotation marks of all kinds. */
const QUOTES = [..."'`´‘’‚‛“”„‟′″‵‶‹›«»「」『』＂＇〝〞❝❞"];
const DASHES = [...'-‐‑‒–—―−﹣－_~'];
/** Bidirectional and zero-width marks, and blanks that are none for JSON. */
const UNSEEN = [
  ...'\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2069\u061c\u00ad\u180e\ufe0f',
];
const BLANKS = [...'\u00a0\u2002\u2003\u2009\u200a\u202f\u205f\u3000\u1680\v\f'];
const FULL_WIDTH = [...'：，｛｝［］（）；．＝０Ａ。、'];
const SIGNS = [...'→←⇒➜▶•◦▪‣·●○✓✔✗✘×÷±≠≤∞√¶§†‡©®™°…!?$%&*+<=>@^|~'];

/** One of a hundred and more characters that JSON does not know. */
export const foreignCharacters = anywhere('one foreign character', (text, random) => {
  const character = random.pick(random.pick([QUOTES, DASHES, UNSEEN, BLANKS, FULL_WIDTH, SIGNS]));
  const mark = random.below(4) === 0 && somePiece(text, random, ({ kind }) => kind === 'colon' || kind === 'comma');
  // It stands beside a token, or in place of one.
  const at = mark ? mark.start : tokenPlace(text, random);
  return replaced(text, at, mark ? mark.end : at, character);
});

const LINE_ENDS = ['\u2028', '\u2029', '\u0085', '\ufeff', '\0', '\u2028\u2028', '\r', '\u001a', '\u001b[0m', '\b'];

/** A line's end that is none for JSON, a byte order mark, a zero byte. */
export const oddLineEnds = anywhere('U+2028, U+2029, U+0085, BOM, NUL', (text, random) => {
  const at = tokenPlace(text, random);
  return replaced(text, at, at, random.pick(LINE_ENDS));
});

const URLS = [
  'https://example.com/cb',
  'http://example.com/a?b=1&c={d}#e',
  's3://bucket/key,with/comma',
  'arn:aws:s3:::bucket/*',
  'https://example.com/[a]/"b"',
  '//cdn.example.com/x',
  'file:///etc/passwd',
];

/** A URL without quotation marks, in place of a value or somewhere. */
export const bareUrls = anywhere('URLs without quotes', (text, random) => {
  const value = random.below(3) > 0 && somePiece(text, random, ({ kind }) => kind === 'string');
  const at = value ? value.start : tokenPlace(text, random);
  return replaced(text, at, value ? value.end : at, random.pick(URLS));
});
