import { piecesIn } from '../region';
import { marksReport } from './marksReport';
import type { OtherWay } from './otherWay';

/** The bullet or number of a list before what JSON may hold. */
const BULLET = /(?<=\n[ \t]{0,40})(?:[-*+•‣▪◦]|\d{1,3}[.)])[ \t]{1,4}(?=["“'{}[\]])/g;
/** One alone may be anything. */
const FEWEST = 2;

/** Bullets before the lines of a sample, as a list in Markdown or a mail has them. */
export const bulletMarks: OtherWay = {
  look: (text, _, near) =>
    (near.match(BULLET)?.length ?? 0) >= FEWEST
      ? {
          doubt: 1,
          pieces: (from, reach) => piecesIn(text, from, reach, BULLET, () => ''),
          reports: (edits) => marksReport(text, edits),
        }
      : undefined,
};
