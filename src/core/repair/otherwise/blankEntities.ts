import { htmlEntity } from '../kinds/notations';
import { piecesIn } from '../notations/decodedPart';
import type { OtherWay } from './otherWay';
import { signsNear } from './signsNear';

const BLANK = '&(?:amp;)?(?:nbsp|ensp|emsp|thinsp|#160|#xa0);';
/** A row of them at the beginning of a line, or behind a sign: a text may hold such for reasons of its own. */
const INDENT = new RegExp(String.raw`(?<=(?:^|[\n>{}[\],:])[ \t]{0,80})(?:${BLANK}[ \t]{0,9}){1,200}`, 'gi');
const ONE = new RegExp(`${BLANK}|[ \\t]`, 'gi');

/** Lines that are indented by the blanks of a web page, out of its source. */
export const blankEntities: OtherWay = signsNear({
  kind: htmlEntity,
  sign: INDENT,
  fewest: 2,
  doubt: 1,
  pieces: (text, start, reach) => piecesIn(text, start, reach, INDENT, (row) => row.replaceAll(ONE, ' ')),
});
