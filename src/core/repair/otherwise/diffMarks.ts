import { linePrefix } from '../kinds/notations';
import { nearLineStart } from '../lookahead/lookahead';
import { piecesIn } from '../notations/decodedPart';
import { marksReport } from './marksReport';
import type { OtherWay } from './otherWay';

/** The mark of an added or removed line, or a line that only says where in the file the next ones stand. */
const MARK =
  /(?<=\n)[+-]|\n(?:@@ -\d{1,9}(?:,\d{1,9})? \+\d{1,9}(?:,\d{1,9})? @@[^\n]{0,200}|\\ No newline[^\n]{0,40})(?=\n|$)/g;
/** A line that a diff does not have. */
const OTHER_LINE = /\n(?![+\- @\\\r\n]|$)/;

/** The marks of a diff in its first column, in which a part of the lines has none. What was removed is read like what was added. */
export const diffMarks: OtherWay = {
  look(text, { start, end }) {
    const from = nearLineStart(text, start);
    const lines = text.slice(start, end);
    return from < start && /[+\- ]/.test(text.charAt(from)) && /\n[+-]/.test(lines) && !OTHER_LINE.test(lines)
      ? {
          doubt: 1,
          pieces: (at, reach) => piecesIn(text, at, reach, MARK, () => ''),
          reports: (edits) => marksReport(linePrefix, text, edits),
        }
      : undefined;
  },
};
