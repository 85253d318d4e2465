import type { Random } from '../../../bench/support/random';
import { joinPieces, type Piece, piecesOf } from '../pieces';
import type { Inflict, Wound } from './generator';
import { anywhere } from './make';
import { isText } from './tokenPlaces';

const LITERALS: Readonly<Record<string, string>> = { null: 'None', true: 'True', false: 'False' };

/** A text as Python's `repr` writes it: single quotes, unless it has one itself. */
function repr(json: string): string {
  const value = String(JSON.parse(json));
  const escaped = value.replace(/[\\\n\r\t]/g, (mark) => JSON.stringify(mark).slice(1, -1));
  return value.includes("'") && !value.includes('"') ? `"${escaped}"` : `'${escaped.replaceAll("'", "\\'")}'`;
}

/** Only texts that JSON can read: a document may be no JSON outside of its records. */
function isPlain({ kind, text }: Piece): boolean {
  return (kind === 'name' || kind === 'string') && !/[\n\r\t]/.test(text);
}

function dumped(text: string, put: (piece: Piece) => string): Wound {
  const pieces = piecesOf(text).map((piece) => ({
    ...piece,
    text: LITERALS[piece.text] ?? (isPlain(piece) ? put(piece) : piece.text),
  }));
  return { text: joinPieces(pieces), start: 0, end: text.length };
}

const python3: Inflict = (text) => dumped(text, ({ text: own }) => repr(own));
const python2: Inflict = (text, random) =>
  dumped(text, ({ text: own }) => (random.below(8) === 0 ? 'b' : 'u') + repr(own));

/** A long text in several literals that stand side by side. */
const adjacent: Inflict = (text, random) =>
  dumped(text, (piece) => {
    const value = String(JSON.parse(piece.text));
    if (piece.kind === 'name' || value.length < 12) {
      return repr(piece.text);
    }
    const at = 4 + random.below(value.length - 8);
    const parts = [value.slice(0, at), value.slice(at)].map((part) => repr(JSON.stringify(part)));
    return parts.join(random.pick(['\n              ', ' ', '\n']));
  });

/** A value in parentheses, as formatters of code leave it. */
const parentheses: Inflict = (text, random) => ({
  ...dumped(text, (piece) => {
    const own = random.below(2) === 0 ? piece.text : repr(piece.text);
    return piece.kind === 'string' && random.below(6) === 0 ? `(\n    ${own}\n)` : own;
  }),
});

/** What `print` cut after so many characters. */
const cutRepr: Inflict = (text, random) => {
  const { text: whole } = python3(text, random)!;
  return {
    text: `${whole.slice(0, 10 + random.below(whole.length - 10))}${random.pick([' ...', '...', '…', ''])}`,
    start: 0,
    end: text.length,
  };
};

function pick(random: Random): Inflict {
  return random.pick([python3, python3, python2, python2, adjacent, parentheses, cutRepr]);
}

export const python = anywhere('Python', (text, random) => {
  try {
    return pick(random)(text, random);
  } catch {
    // A document of prose has quotation marks that are no JSON.
    return undefined;
  }
});

/** A long text as code in Java or JavaScript puts it together. */
export const concatenated = anywhere('concatenated literals', (text, random) => {
  const pieces = piecesOf(text);
  const long = pieces.flatMap((piece, index) => (isText(piece) && piece.text.length > 16 ? index : []));
  if (long.length === 0) {
    return undefined;
  }
  const hit = random.pick(long);
  const { text: own } = pieces[hit]!;
  const at = 5 + random.below(own.length - 10);
  // An escape stays whole.
  const cut = own[at - 1] === '\\' ? at + 1 : at;
  const put = `${own.slice(0, cut)}"${random.pick([' + ', ' +\n    ', '\n    + ', ' '])}"${own.slice(cut)}`;
  const start = pieces.slice(0, hit).reduce((sum, piece) => sum + piece.text.length, 0);
  return { text: joinPieces(pieces.with(hit, { ...pieces[hit]!, text: put })), start, end: start + own.length };
});
