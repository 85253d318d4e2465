import { fragment } from '../damages/fragment';
import { missingOpener } from '../damages/missingOpener';
import { insert } from './report';
import { continueWork } from './run';
import { Work, within } from './work';

/** Reads members that stand without the braces around them. */
export function readFragment(text: string, at: number, limit: number): Work {
  const work = new Work(text, at, limit, within());
  const report = work.report(fragment, at, at + 1, [insert(at, '{')]);
  const frame = work.open('object', false);
  continueWork(work);
  const closer = work.reports.find(
    (other) => other !== report && other.detail === '}' && other.edits.some(({ newText }) => newText.endsWith('}')),
  );
  if (closer && work.lastClosedFrame === frame) {
    report.edits.push(...closer.edits);
    work.reports.splice(work.reports.indexOf(closer), 1);
  } else {
    work.reports[work.reports.indexOf(report)] = { ...report, kind: missingOpener, detail: '{' };
  }
  return work;
}
