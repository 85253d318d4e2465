import { lineStart } from '../../machine/lookahead';
import { wrapReport } from '../wrapReport';
import type { OtherWay } from './otherWay';
import { joinsIn, wrapOf } from './wrap';
import { bearsOut } from './wrapEvidence';

/** Long lines that were cut at a column, wherever that fell. */
export const wrapped: OtherWay = {
  look(text, { start, end }) {
    const from = lineStart(text, start);
    const wrap = wrapOf(text, from, end);
    return (
      wrap && {
        doubt: 1,
        pieces: (at, reach) => joinsIn(text, from, at, reach, wrap),
        holds: (found, asWritten) => bearsOut(found, asWritten, wrap),
        reports: (edits) => wrapReport(edits, String(wrap.column)),
      }
    );
  },
};
