import { linePrefix } from '../kinds/notations';
import { BULLET } from '../lookahead/bullets';
import { piecesIn } from '../notations/decodedPart';
import type { OtherWay } from './otherWay';
import { signsNear } from './signsNear';

/** A bullet or the like before what JSON may hold. */
const MARK = new RegExp(String.raw`(?<=\n[ \t]{0,80})${BULLET}[ \t]{1,4}(?=["“'{}[\]\d-]|true\b|false\b|null\b)`, 'g');

/** Bullets before the lines of a sample, or a part of them, as a list, a chat or a mail has them. */
export const bulletMarks: OtherWay = signsNear({
  kind: linePrefix,
  sign: MARK,
  // One alone may be anything.
  fewest: 2,
  doubt: 1,
  pieces: (text, start, reach) => piecesIn(text, start, reach, MARK, () => ''),
});
