import type { Edit } from '../../text/edit';
import { linePrefix } from '../kinds/linePrefix';
import type { Report } from '../reports/report';

/** The finding that marks stand before the lines of a sample; none when none are taken away. */
export function marksReport(text: string, edits: readonly Edit[]): Report[] {
  return edits.slice(0, 1).map(({ span }) => ({
    kind: linePrefix,
    span,
    edits: [...edits],
    detail: text.slice(span.start, span.end).trim(),
  }));
}
