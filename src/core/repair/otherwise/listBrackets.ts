import { otherBrackets } from '../kinds/notations';
import { OTHER_LIST, otherBracketPieces } from '../notations/otherBrackets';
import type { OtherWay } from './otherWay';
import { signsNear } from './signsNear';

const LISTS = new RegExp(OTHER_LIST, 'g');

/** Samples of which only brackets further in are other ones than JSON's, most often those of lists. */
export const listBrackets: OtherWay = signsNear({
  kind: otherBrackets,
  sign: LISTS,
  // One alone is a slip.
  fewest: 2,
  // Somebody may have written such brackets into an event.
  doubt: 2,
  pieces: otherBracketPieces,
});
