import { UNSEEN } from '../../text/unseen';
import { invisibleCharacter } from '../kinds/characters';
import { piecesIn } from '../notations/decodedPart';
import { reportOf } from '../tokens/reports';
import { invisibleName } from '../tokens/skips';
import type { OtherWay } from './otherWay';

/** White space at the beginning of a line of which some is none of JSON's, as pages and chats show and copy it. */
const INDENT = new RegExp(`(?<=\\n)[ \\t]{0,400}[${UNSEEN}][ \\t${UNSEEN}]{0,400}`, 'g');
const FEWEST = 2;

/** Lines that are indented by what looks like spaces. How far a line is indented tells what it belongs to, where a bracket or a mark is lost. */
export const unseenIndents: OtherWay = {
  look: (text, _place, near) =>
    (near.match(INDENT)?.length ?? 0) < FEWEST
      ? undefined
      : {
          doubt: 1,
          pieces: (start, reach) => piecesIn(text, start, reach, INDENT, (row) => ' '.repeat(row.length)),
          reports: (edits) =>
            edits.map((edit) => {
              const { start, end } = edit.span;
              return reportOf(
                invisibleCharacter,
                start,
                end,
                [edit],
                invisibleName(text.slice(start, end).replace(/^[ \t]+/, '')),
              );
            }),
        },
};
