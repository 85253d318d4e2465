import type { Edit } from '../../text/edit';
import type { DamageKind } from '../kinds';
import type { Report } from '../reports/report';

/** The finding of a kind at the first of the marks that edits take out of a sample, or write otherwise; none where there are none. */
export function marksReport(kind: DamageKind, text: string, edits: readonly Edit[]): Report[] {
  return edits
    .slice(0, 1)
    .map(({ span }) => ({ kind, span, edits: [...edits], detail: text.slice(span.start, span.end).trim() }));
}
