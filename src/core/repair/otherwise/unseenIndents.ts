import { UNSEEN } from '../../text/unseen';
import { invisibleCharacter } from '../kinds/characters';
import { piecesIn } from '../notations/decodedPart';
import { reportOf } from '../tokens/reports';
import { invisibleName } from '../tokens/skips';
import type { OtherWay } from './otherWay';
import { signsNear } from './signsNear';

/** White space at the beginning of a line of which some is none of JSON's, as pages and chats show and copy it. */
const INDENT = new RegExp(`(?<=\\n)[ \\t]{0,400}[${UNSEEN}][ \\t${UNSEEN}]{0,400}`, 'g');

/** Lines that are indented by what looks like spaces. How far a line is indented tells what it belongs to, where a bracket or a mark is lost. */
export const unseenIndents: OtherWay = signsNear({
  kind: invisibleCharacter,
  sign: INDENT,
  fewest: 2,
  doubt: 1,
  pieces: (text, start, reach) => piecesIn(text, start, reach, INDENT, (row) => ' '.repeat(row.length)),
  reports: (text, edits) =>
    edits.map((edit) => {
      const { start, end } = edit.span;
      const name = invisibleName(text.slice(start, end).replace(/^[ \t]+/, ''));
      return reportOf(invisibleCharacter, start, end, [edit], name);
    }),
});
