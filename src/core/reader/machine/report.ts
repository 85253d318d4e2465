import type { Edit } from '../../text/edit';
import type { Span } from '../../text/span';
import type { DamageKind } from '../damages/kind';

/** A damage while a sample is read; later places may still add to its edits. */
export interface Report {
  readonly kind: DamageKind;
  readonly span: Span;
  readonly detail: string;
  readonly edits: Edit[];
  /** False where the reader guessed. What a mend removes makes it uncertain in any case. */
  readonly certain?: boolean;
}

/** Takes out of `reports` those that `which` holds for, however many they are. */
export function takeReports(reports: Report[], which: (report: Report, index: number) => boolean): Report[] {
  const taken: Report[] = [];
  let kept = 0;
  reports.forEach((report, index) => {
    if (which(report, index)) {
      taken.push(report);
    } else {
      reports[kept++] = report;
    }
  });
  reports.length = kept;
  return taken;
}
