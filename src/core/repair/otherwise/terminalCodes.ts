import { terminalCode } from '../kinds/notations';
import { piecesIn } from '../notations/decodedPart';
import { CODE } from '../notations/notations';
import { marksReport } from './marksReport';
import type { OtherWay } from './otherWay';

const CODES = new RegExp(CODE, 'g');

/** The codes with which a tool such as grep coloured what it found in a log. */
export const terminalCodes: OtherWay = {
  sparse: true,
  look: (text, _place, near) =>
    near.search(CODES) >= 0
      ? {
          doubt: 1,
          pieces: (at, reach) => piecesIn(text, at, reach, CODES, () => ''),
          reports: (edits) => marksReport(terminalCode, text, edits),
        }
      : undefined,
};
