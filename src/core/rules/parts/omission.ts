import type { LogDocument } from '../../log/logDocument';
import { overlaps, type Span } from '../../text/span';
import type { RecordView } from '../recordView';

/** Damages that say that something was left out or is not where it belongs: what is missing then is no surprise. */
const leavesOut = new Set([
  'placeholder',
  'placeholder-value',
  'cut-off',
  'fragment',
  'missing-opener',
  'missing-value',
  'stray-text',
]);

/** Whether the author or an accident left out part of the record. */
export function isPartial({ record, log }: RecordView): boolean {
  return record.damaged && damagesAt(log, record.span).some(({ code }) => leavesOut.has(code));
}

/** Whether a damage of the text stands at the place, so that what is read there is a guess. */
export function isGuess({ record, log }: RecordView, place: Span): boolean {
  return record.damaged && damagesAt(log, place).some(({ edits }) => edits.some((edit) => overlaps(edit.span, place)));
}

function damagesAt(log: LogDocument, place: Span) {
  return log.damages.filter(({ span, edits }) =>
    [span, ...edits.map((edit) => edit.span)].some((at) => overlaps(at, place)),
  );
}
