import { span } from '../../text/span';
import { mergeConflict } from '../kinds/notations';
import { piecesIn } from '../notations/decodedPart';
import type { OtherWay } from './otherWay';

const MARK = /\n(?:<{7}|>{7})(?:[ \t][^\n]{0,200})?\r?(?:\n|$)/;
const LINE = /\n(?:<{7}|\|{7}|={7}|>{7})(?:[ \t][^\n]{0,200})?\r?(?=\n|$)/g;

/** The lines with which a merge marks a conflict inside a sample. What stands between them is read: both sides. */
export const conflictMarks: OtherWay = {
  sparse: true,
  look: (text, _, near) =>
    MARK.test(near)
      ? {
          doubt: 1,
          pieces: (from, reach) => piecesIn(text, from, reach, LINE, () => ''),
          reports: (edits) =>
            edits.slice(0, 1).map((first) => {
              const place = span(first.span.start + 1, first.span.end);
              return {
                kind: mergeConflict,
                span: place,
                edits: [...edits],
                detail: text.slice(place.start, place.end),
              };
            }),
        }
      : undefined,
};
