import { linePrefix } from '../kinds/notations';
import { BULLET } from '../lookahead/bullets';
import { piecesIn } from '../notations/decodedPart';
import { marksReport } from './marksReport';
import type { OtherWay } from './otherWay';

/** A bullet or the like before what JSON may hold. */
const MARK = new RegExp(String.raw`(?<=\n[ \t]{0,80})${BULLET}[ \t]{1,4}(?=["“'{}[\]\d-]|true\b|false\b|null\b)`, 'g');
/** One alone may be anything. */
const FEWEST = 2;

/** Bullets before the lines of a sample, or a part of them, as a list, a chat or a mail has them. */
export const bulletMarks: OtherWay = {
  look: (text, _, near) =>
    (near.match(MARK)?.length ?? 0) >= FEWEST
      ? {
          doubt: 1,
          pieces: (from, reach) => piecesIn(text, from, reach, MARK, () => ''),
          reports: (edits) => marksReport(linePrefix, text, edits),
        }
      : undefined,
};
