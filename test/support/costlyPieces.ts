import { findings } from '../../src/core/checks/findings/findings';
import { read } from '../../src/core/read/read';
import { growth, MOST_GROWTH } from './growth';
import { hostilePieces, repeated } from './hostileTexts';
import { spread } from './spread';

/** The pieces that cost more than their length to read and check when they are repeated behind a beginning. */
export function costlyPieces(beginning: string): readonly string[] {
  const work = (piece: string) => (length: number) => {
    const text = repeated(beginning, piece, length);
    return () => findings(read(text));
  };
  return spread(hostilePieces, 17)
    .map((piece) => ({ piece, growth: growth(work(piece)) }))
    .filter((one) => one.growth > MOST_GROWTH)
    .map((one) => `${JSON.stringify(one.piece)}: ${one.growth.toFixed(1)} times`);
}
