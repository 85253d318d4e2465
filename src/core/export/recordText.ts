import { beginsWithSame, wordsOfValues } from '../conservation/sameJson';
import { wordsIn } from '../conservation/substance';
import { plainTexts } from '../json/plainTexts';
import type { LogDocument } from '../log/logDocument';
import type { LogRecord } from '../log/logRecord';
import { applyEdits, type Edit, movedEdit } from '../text/edit';
import { indexWhere } from '../text/firstWhere';
import { byPlace } from '../text/span';

/** An edit that mends a damage, and whether that is certain. */
export interface MendEdit extends Edit {
  readonly certain: boolean;
}

/** All edits of a log's damages in text order, also of those in strings of sound JSON, where the document itself stays as it is. */
export function mendsOf({ damages, insideStrings }: LogDocument): MendEdit[] {
  const edits = [...damages, ...insideStrings].flatMap(({ edits, certain }) =>
    edits.map((edit) => ({ ...edit, certain })),
  );
  return edits.sort(byPlace);
}

/** Those that mend a record, given all of the log. */
export function mendsIn({ span }: LogRecord, mends: readonly MendEdit[]): readonly MendEdit[] {
  const first = indexWhere(mends, (mend) => mend.span.start >= span.start);
  return mends.slice(
    first,
    indexWhere(mends, (mend) => mend.span.end > span.end),
  );
}

/**
 * Whether what was written of a record says what the mended document says there: all of it where the document has JSON, in whatever
 * strings; of a row of a table and of YAML, whose names stand elsewhere or are written in other ways, that no value was invented.
 */
export function saysTheSame(log: LogDocument, record: LogRecord, mends: readonly MendEdit[], written: string): boolean {
  const { start, end } = record.span;
  const text = applyEdits(
    log.text.slice(start, end),
    mends.map((mend) => movedEdit(mend, -start)),
  );
  return isJson(log, record) ? holds(text, written) : inventsNothing(text, written);
}

/** Whether a record is written in JSON of its own; a row of a table and YAML are not. */
function isJson({ text }: LogDocument, { row, damaged, span }: LogRecord): boolean {
  return !row && (damaged || text.charAt(span.start) === '{');
}

function inventsNothing(text: string, written: string): boolean {
  const known = new Set([...plainTexts(text)].flatMap((one) => wordsIn(one.toLowerCase()).map((word) => word.text)));
  return wordsOfValues(written).every((word) => known.has(word.toLowerCase()));
}

/** Whether the first object of a text is what was written. Before it may stand what is inserted at its place to separate it from others. */
function holds(text: string, written: string): boolean {
  for (const one of plainTexts(text.slice(Math.max(0, text.indexOf('{'))))) {
    if (beginsWithSame(one, written)) {
      return true;
    }
  }
  return false;
}
