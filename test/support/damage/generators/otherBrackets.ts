import { joinPieces, piecesOf } from '../pieces';
import { anywhere } from './make';

/** What stands for braces and for the brackets of lists. */
const BRACKETS: readonly Readonly<Record<string, string>>[] = [
  { '{': '(', '}': ')' },
  { '{': '｛', '}': '｝' },
  { '{': '｛', '}': '｝', '[': '［', ']': '］' },
  { '[': '（', ']': '）' },
  { '[': '【', ']': '】' },
  { '{': '{{', '}': '}}' },
  { '{': '[', '}': ']' },
];

/** Brackets of another kind all over, as a template, a translator or a program that reads pictures writes them, sometimes with one slip. */
export const otherBrackets = anywhere('other brackets', (text, random) => {
  const brackets = random.pick(BRACKETS);
  const pieces = piecesOf(text).map((piece) =>
    piece.kind === 'open' || piece.kind === 'close' ? { ...piece, text: brackets[piece.text] ?? piece.text } : piece,
  );
  const slip = random.below(3) === 0 ? random.below(pieces.length) : -1;
  return { text: joinPieces(pieces.filter((_, index) => index !== slip)), start: 0, end: text.length };
});
