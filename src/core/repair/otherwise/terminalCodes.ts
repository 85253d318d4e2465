import { terminalCode } from '../kinds/notations';
import { piecesIn } from '../notations/decodedPart';
import { CODE } from '../notations/notations';
import type { OtherWay } from './otherWay';
import { signsNear } from './signsNear';

const CODES = new RegExp(CODE, 'g');

/** The codes with which a tool such as grep coloured what it found in a log. */
export const terminalCodes: OtherWay = {
  sparse: true,
  ...signsNear({
    kind: terminalCode,
    sign: CODES,
    fewest: 1,
    doubt: 1,
    pieces: (text, start, reach) => piecesIn(text, start, reach, CODES, () => ''),
  }),
};
