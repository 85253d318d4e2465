import { weightOf } from '../budget/budget';
import type { DamageKind } from '../kinds/kind';
import { notationKinds } from '../kinds/notations';
import type { Report } from '../reports/report';

/** What a letter weighs that a mend takes away. */
const LETTER = 0.2;
/** What it weighs that a sample stands in another notation; so much another way to read it must save at least. */
export const LEAST = 0.5;
const NOTATIONS: ReadonlySet<DamageKind> = new Set(notationKinds);

/**
 * How much is wrong with a reading: its damages, and the letters and digits that mending them would take away. That all of it stands in
 * another notation counts no more than another way to read it would.
 */
export function badnessOf(text: string, reports: readonly Report[]): number {
  return reports.reduce(
    (sum, report) =>
      sum + (NOTATIONS.has(report.kind) ? LEAST : weightOf(report) + LETTER * lettersTaken(text, report)),
    0,
  );
}

function lettersTaken(text: string, { edits }: Report): number {
  return edits.reduce(
    (sum, { span, newText }) => sum + Math.max(0, letters(text.slice(span.start, span.end)) - letters(newText)),
    0,
  );
}

function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
