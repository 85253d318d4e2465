import { type Edit, replace } from '../../text/edit';
import { byPlace } from '../../text/span';
import type { DamageKind } from '../kinds/kind';
import type { Report } from '../reports/report';

/** An edit, and the report that it belongs to. */
interface Placed {
  edit: Edit;
  readonly report: number;
}

/** All edits of reports in the order in which they are made, with insertions at one place as they were found. */
export function orderedEdits(reports: readonly Report[]): Edit[] {
  return placed(reports).map(({ edit }) => edit);
}

function placed(reports: readonly Report[]): Placed[] {
  return reports
    .flatMap(({ edits }, report) => edits.map((edit): Placed => ({ edit, report })))
    .sort((one, other) => byPlace(one.edit, other.edit));
}

function isRemoval({ span }: Edit): boolean {
  return span.end > span.start;
}

/**
 * Reports whose edits come out in the right order although each damage is mended by itself: damages are sorted by their first edit, so
 * that of two insertions at one place the wrong one might come first. Then the second is tied to the character behind it.
 */
export function untangled(text: string, reports: readonly Report[]): Report[] {
  const all = placed(reports);
  const ranks = ranksOf(reports);
  const changed = new Set<number>();
  for (let at = 0; at + 1 < all.length; at++) {
    const [one, other, behind] = [all[at], all[at + 1], all[at + 2]];
    if (
      !one ||
      !other ||
      isRemoval(one.edit) ||
      isRemoval(other.edit) ||
      one.edit.span.start !== other.edit.span.start
    ) {
      continue;
    }
    const [first, second] = [ranks[one.report] ?? 0, ranks[other.report] ?? 0];
    const place = other.edit.span.start;
    if (first > second && place < text.length && behind?.edit.span.start !== place) {
      other.edit = replace(place, place + 1, other.edit.newText + text.charAt(place));
      changed.add(other.report);
    }
  }
  return reports.map((report, index) =>
    changed.has(index)
      ? { ...report, edits: all.filter((one) => one.report === index).map(({ edit }) => edit) }
      : report,
  );
}

/** Where each report's damage comes among all damages: by its first edit, those of a gathered kind by the first of all. */
function ranksOf(reports: readonly Report[]): number[] {
  const firsts = new Map<Report | DamageKind, number>();
  const groupOf = (report: Report) => (report.kind.gathered ? report.kind : report);
  for (const report of reports) {
    const group = groupOf(report);
    firsts.set(group, firsts.get(group) ?? report.edits[0]?.span.start ?? report.span.start);
  }
  const groups = [...firsts.entries()].sort((one, other) => one[1] - other[1]).map(([group]) => group);
  const ranks = new Map(groups.map((group, rank) => [group, rank]));
  return reports.map((report) => ranks.get(groupOf(report)) ?? 0);
}
