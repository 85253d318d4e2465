import { append } from '../../text/append';
import { fragment } from '../damages/fragment';
import { missingCloser } from '../damages/missingCloser';
import { missingOpener } from '../damages/missingOpener';
import type { Steps } from '../steps';
import type { Surroundings } from './around';
import { betterReading } from './bestReading';
import { runWork } from './run';
import type { Work } from './work';

/** Reads members that stand without the braces around them. */
export function* readFragment(text: string, at: number, limit: number, outside: Surroundings): Steps<Work> {
  const { elements: _, ...around } = outside;
  const work = yield* betterReading(yield* runWork(text, at, limit, { ...around, fragment: true }));
  nameWhatIsMissing(work);
  return work;
}

/**
 * Both braces are missing, which makes one damage; or the author wrote the closing one. Where something else is inserted at the end, the
 * closing brace stays a damage of its own, so that it comes behind.
 */
function nameWhatIsMissing({ reports, root }: Work): void {
  const start = reports.findIndex(({ kind }) => kind === fragment);
  const report = reports[start];
  if (!report || !root) {
    return;
  }
  const end = root.offset + root.length;
  const closer = reports.findLastIndex(
    ({ kind, detail, edits }) => kind === missingCloser && detail === '}' && edits[0]?.span.start === end,
  );
  const others = reports.filter((_, index) => index !== closer);
  const alone = others.every(({ edits }) => edits.every(({ span }) => span.start !== end));
  if (closer >= 0 && alone) {
    append(report.edits, reports[closer]?.edits ?? []);
    reports.splice(closer, 1);
  } else {
    reports[start] = { ...report, kind: missingOpener, detail: '{' };
  }
}
