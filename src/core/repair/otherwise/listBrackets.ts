import { otherBrackets } from '../kinds/notations';
import { OTHER_LIST, otherBracketPieces } from '../notations/otherBrackets';
import { marksReport } from './marksReport';
import type { OtherWay } from './otherWay';

const LISTS = new RegExp(OTHER_LIST, 'g');
/** One alone is a slip. */
const FEWEST = 2;

/** Samples of which only brackets further in are other ones than JSON's, most often those of lists. */
export const listBrackets: OtherWay = {
  look: (text, _place, near) =>
    (near.match(LISTS)?.length ?? 0) >= FEWEST
      ? {
          // Somebody may have written such brackets into an event.
          doubt: 2,
          pieces: (from, reach) => otherBracketPieces(text, from, reach),
          reports: (edits) => marksReport(otherBrackets, text, edits),
        }
      : undefined,
};
