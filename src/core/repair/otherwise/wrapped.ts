import { cutOff, missingCloser } from '../kinds/brackets';
import { nearLineStart } from '../lookahead/lookahead';
import type { Piece } from '../notations/decodedPart';
import { linePrefixAt } from '../notations/linePrefix';
import { wrapReport } from '../notations/wrapReport';
import type { Evidence, OtherWay } from './otherWay';
import { breaksText, joinsIn, showingEnd, type Wrap, wrapOf } from './wrap';
import { bearsOut } from './wrapEvidence';

/** How far one looks where a sample seems to break off, perhaps in the middle of what was wrapped. */
const NEAR = 4096;

/** Long lines that were cut at a column, wherever that fell. */
export const wrapped: OtherWay = {
  look(text, { start, end, reports }) {
    if (linePrefixAt(text, start)) {
      return undefined;
    }
    const from = nearLineStart(text, start);
    const open = reports.some(({ kind }) => kind === missingCloser || kind === cutOff);
    const wrap =
      wrapOf(text, from, end) ?? (open ? wrapOf(text, from, Math.min(text.length, start + NEAR)) : undefined);
    return wrap && cutsEntries(text, joinsIn(text, from, start, end, wrap)) ? evidenceOf(text, from, wrap) : undefined;
  },
};

const ENTRY_ENDS = /[,{[]/;
const ENTRY_BEGINS = /["}\]{]/;

/** Whether some line was cut elsewhere than between two entries: where one that is no longer than others ends, it tells nothing. */
function cutsEntries(text: string, joins: Iterable<Piece>): boolean {
  for (const { start, end } of joins) {
    if (!ENTRY_ENDS.test(text.charAt(start - 1)) || !ENTRY_BEGINS.test(text.charAt(end))) {
      return true;
    }
  }
  return false;
}

/** The same where the first lines of a sample show it: all were cut at one column, and a text is open at the end of one of them. */
export function plainlyWrapped(text: string, start: number, limit: number): Evidence | undefined {
  const from = nearLineStart(text, start);
  const to = showingEnd(text, from, limit);
  const wrap = to === undefined || linePrefixAt(text, start) ? undefined : wrapOf(text, from, to);
  // Lines further on may have lost a space at their ends; on one line nothing else is shorter.
  return to !== undefined && wrap?.oneLine && breaksText(text, start, to)
    ? evidenceOf(text, from, { ...wrap, trimmed: true })
    : undefined;
}

function evidenceOf(text: string, from: number, wrap: Wrap): Evidence {
  return {
    doubt: 1,
    pieces: (at, reach) => joinsIn(text, from, at, reach, wrap),
    holds: (found, asWritten) => bearsOut(found, asWritten, wrap),
    reports: (edits) => wrapReport(edits, String(wrap.column)),
  };
}
