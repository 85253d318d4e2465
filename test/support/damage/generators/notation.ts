import type { Random } from '../../../bench/support/random';
import { joinPieces, type Piece, piecesOf } from '../pieces';
import type { Wound } from './generator';
import { anywhere, inRecords } from './make';
import { isText } from './tokenPlaces';

/** The text with some of its pieces written otherwise: one, or each with the given chance in a hundred. */
function rewritten(
  text: string,
  random: Random,
  chance: number,
  to: (piece: Piece) => string | undefined,
): Wound | undefined {
  const pieces = piecesOf(text).map((piece) => {
    const put = random.below(100) < chance ? to(piece) : undefined;
    return put === undefined ? piece : { ...piece, text: put };
  });
  const joined = joinPieces(pieces);
  return joined === text ? undefined : { text: joined, start: 0, end: text.length };
}

const inner = ({ text }: Piece) => text.slice(1, -1);

/** Ways to write a quotation mark for HTML, whole and half. */
const ENTITIES = ['&quot;', '&quot;', '&#34;', '&#x22;', '&quot', '&amp;quot;', '&QUOT;'];

export const entities = inRecords('half-encoded entities', (text, random) => {
  const entity = random.pick(ENTITIES);
  const half = random.below(3) === 0;
  return rewritten(text, random, random.pick([3, 30, 100]), (piece) =>
    isText(piece)
      ? entity + inner(piece).replaceAll('&', '&amp;') + (half && random.below(2) === 0 ? '"' : entity)
      : undefined,
  );
});

const PAIRS = [
  '“”',
  '””',
  '„“',
  '«»',
  '‘’',
  "''",
  '``',
  '´´',
  '″″',
  '＂＂',
  '""',
  '「」',
  '“"',
  '"”',
  `'"`,
  `"'`,
  '`"',
];

export const mixedQuotes = anywhere('mixed quotation marks', (text, random) =>
  rewritten(text, random, random.pick([2, 10, 60]), (piece) => {
    const [before = '"', behind = '"'] = random.pick(PAIRS);
    return isText(piece) ? before + inner(piece) + behind : undefined;
  }),
);

/** What a scanner reads in place of something else. */
const LOOK_ALIKES: readonly (readonly [RegExp, string])[] = [
  [/0/, 'O'],
  [/O/, '0'],
  [/1/, 'l'],
  [/l/, '1'],
  [/rn/, 'm'],
  [/m/, 'rn'],
  [/"/, '“'],
  [/"/, "''"],
  [/"/, '*'],
  [/"/, ''],
  [/:/, ';'],
  [/:/, '.'],
  [/,/, '.'],
  [/,/, ';'],
  [/\{/, '('],
  [/\}/, ')'],
  [/\[/, 'l'],
  [/\]/, 'J'],
  [/S/, '5'],
  [/\./, ' '],
];

export const ocr = inRecords('OCR confusions', (text, random) => {
  let scanned = text;
  for (let left = random.pick([1, 2, 5, 15]); left > 0; left--) {
    const [from, to] = random.pick(LOOK_ALIKES);
    const at = random.below(scanned.length);
    scanned = scanned.slice(0, at) + scanned.slice(at).replace(from, to);
  }
  return scanned === text ? undefined : { text: scanned, start: 0, end: text.length };
});

/** A Ruby hash: as `inspect` writes it, old or new, or with names as symbols. */
export const ruby = anywhere('Ruby', (text, random) => {
  const way = random.pick(['rocket', 'spaced', 'symbols'] as const);
  return rewritten(text, random, random.pick([100, 100, 50]), ({ kind, text: own }) => {
    if (way === 'symbols') {
      return kind === 'name' && /^"[A-Za-z_]\w*"$/.test(own) ? own.slice(1, -1) : own === 'null' ? 'nil' : undefined;
    }
    return kind === 'colon' ? (way === 'spaced' ? ' => ' : '=>') : own === 'null' ? 'nil' : undefined;
  });
});
