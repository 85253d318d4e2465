import type { DamageKind } from '../damages';
import { badEscape } from '../damages/badEscape';
import { cutOff } from '../damages/cutOff';
import { missingCloser } from '../damages/missingCloser';
import { missingClosingQuote } from '../damages/missingClosingQuote';
import { missingColon } from '../damages/missingColon';
import { missingValue } from '../damages/missingValue';
import { trailingComma } from '../damages/trailingComma';
import type { Frame } from './frame';
import { giveNull } from './giveNull';
import { takeReports } from './report';
import type { Work } from './work';

/** Closes what is open, so that what was read is complete whatever the reason for the end. */
export function finish(work: Work): void {
  const frame = work.top;
  if (!frame) {
    return;
  }
  if (frame.comma >= 0 && work.ending === 'neighbour') {
    work.rewind(frame.comma);
    frame.comma = -1;
  }
  const from = work.ending === 'limit' ? brokenFrom(work, frame) : -1;
  const before = work.reports.length;
  if (frame.property) {
    giveNull(work, frame);
  }
  work.closeMissing(0);
  if (from >= 0) {
    gatherBreak(work, from, before);
  }
  work.ending = work.ending === 'complete' ? 'limit' : work.ending;
}

/** Where the entry begins in whose midst the text gives out; -1 when it does so between two entries, or at a placeholder for the rest. */
function brokenFrom(work: Work, frame: Frame): number {
  const { text, limit } = work;
  if (frame.placeholder) {
    return -1;
  }
  if (frame.property) {
    return frame.property.offset;
  }
  if (frame.comma >= 0 || work.brokenText >= 0) {
    return frame.comma >= 0 ? frame.comma : work.brokenText;
  }
  return frame.lastEnd >= limit && /\w/.test(text.charAt(limit - 1)) ? frame.lastEnd : -1;
}

/** What goes wrong with an entry in whose midst the text gives out. */
const BROKEN: ReadonlySet<DamageKind> = new Set([
  badEscape,
  missingCloser,
  missingClosingQuote,
  missingColon,
  missingValue,
  trailingComma,
]);

/**
 * Makes one damage of everything that is wrong from `from` on, since it has one cause: the text gives out. Reports from the index
 * `before` on were made when the rest was closed.
 */
function gatherBreak(work: Work, from: number, before: number): void {
  const parts = takeReports(
    work.reports,
    (report, index) =>
      BROKEN.has(report.kind) &&
      report.edits.every(({ span }) => span.start >= from) &&
      (index >= before || report.span.start >= from),
  );
  const closers = parts.filter(({ kind }) => kind === missingCloser).map(({ detail }) => detail);
  const at = parts.reduce((end, { span }) => Math.max(end, span.end), 0);
  work.report(
    cutOff,
    Math.max(at - 1, 0),
    at,
    parts.flatMap(({ edits }) => edits),
    closers.join(''),
  );
}
