import type { Random } from '../../../bench/support/random';
import { type Piece, piecesOf } from '../pieces';

/** A piece of a text, and where it stands. */
export interface PlacedPiece extends Piece {
  readonly start: number;
  readonly end: number;
}

function placedPieces(text: string): PlacedPiece[] {
  let at = 0;
  return piecesOf(text).map((piece) => {
    const start = text.indexOf(piece.text, at);
    at = start + piece.text.length;
    return { ...piece, start, end: at };
  });
}

/** The border of a token, chosen at random. */
export function tokenPlace(text: string, random: Random): number {
  const piece = random.pick(placedPieces(text));
  return random.below(2) === 0 ? piece.start : piece.end;
}

/** A piece of one of these kinds that also fits; undefined where there is none. */
export function somePiece(
  text: string,
  random: Random,
  fits: (piece: PlacedPiece) => boolean,
): PlacedPiece | undefined {
  const found = placedPieces(text).filter(fits);
  return found.length > 0 ? random.pick(found) : undefined;
}

export const isText = ({ kind, text }: Piece) => (kind === 'name' || kind === 'string') && text.length > 2;
