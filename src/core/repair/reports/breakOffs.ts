import { cutOff, missingCloser } from '../kinds/brackets';
import type { Report } from './report';

/** Where values break off: where the brackets were put in that close them. */
export function breakOffs(reports: readonly Report[]): number[] {
  return reports
    .filter(({ kind }) => kind === missingCloser || kind === cutOff)
    .flatMap(({ edits }) => edits.filter(({ newText }) => /[}\]]$/.test(newText)).map(({ span }) => span.start));
}
