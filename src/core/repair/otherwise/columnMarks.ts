import { lineStart } from '../../text/lines';
import { lineSuffix } from '../kinds/notations';
import type { Piece } from '../notations/decodedPart';
import { marksReport } from './marksReport';
import type { OtherWay } from './otherWay';

/** A sign behind a line with the blanks before it: `psql` fills each line up and writes it where a value goes on in the next one. */
const MARK = /[ \t]*[+↵](?=\r?\n)/g;
/** Fewer may stand below each other by chance. */
const FEWEST = 3;
/** So much of a sample is looked at. */
const HEAD = 4096;

/** Signs in one column behind the lines of a sample, as a table has them. */
export const columnMarks: OtherWay = {
  look: (text, { start, end }, near) => {
    if (near.search(MARK) < 0) {
      return undefined;
    }
    const column = columnIn(text, start, Math.min(end, start + HEAD));
    return column === undefined
      ? undefined
      : {
          doubt: 1,
          pieces: (from, reach) => marksIn(text, from, reach, column),
          reports: (edits) => marksReport(lineSuffix, text, edits),
        };
  },
};

/** The column in which the first signs stand, if there are enough and none stands elsewhere. */
function columnIn(text: string, from: number, reach: number): number | undefined {
  const columns = [...text.slice(from, reach).matchAll(MARK)].map(({ index, 0: { length } }) =>
    columnAt(text, from + index + length),
  );
  const [first] = columns;
  return columns.length >= FEWEST && columns.every((column) => column === first) ? first : undefined;
}

function* marksIn(text: string, from: number, reach: number, column: number): Generator<Piece> {
  for (const { index, 0: mark } of text.slice(from, reach).matchAll(MARK)) {
    const start = from + index;
    const end = start + mark.length;
    if (columnAt(text, end) === column) {
      yield { start, end, plain: '' };
    }
  }
}

function columnAt(text: string, at: number): number {
  return at - lineStart(text, at);
}
