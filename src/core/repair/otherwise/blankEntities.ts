import { htmlEntity } from '../kinds/notations';
import { piecesIn } from '../notations/decodedPart';
import { marksReport } from './marksReport';
import type { OtherWay } from './otherWay';

const BLANK = '&(?:amp;)?(?:nbsp|ensp|emsp|thinsp|#160|#xa0);';
/** A row of them at the beginning of a line, or behind a sign: a text may hold such for reasons of its own. */
const INDENT = new RegExp(String.raw`(?<=(?:^|[\n>{}[\],:])[ \t]{0,80})(?:${BLANK}[ \t]{0,9}){1,200}`, 'gi');
const ONE = new RegExp(`${BLANK}|[ \\t]`, 'gi');
const FEWEST = 2;

/** Lines that are indented by the blanks of a web page, out of its source. */
export const blankEntities: OtherWay = {
  look: (text, _, near) =>
    (near.match(INDENT)?.length ?? 0) >= FEWEST
      ? {
          doubt: 1,
          pieces: (from, reach) => piecesIn(text, from, reach, INDENT, (row) => row.replaceAll(ONE, ' ')),
          reports: (edits) => marksReport(htmlEntity, text, edits),
        }
      : undefined,
};
