import type { Edit } from '../../text/edit';
import type { Span } from '../../text/span';
import type { Report } from '../machine/report';

/**
 * The damages inside the strings of a value, and those of the value itself, so that the edits of all fit together. Where both insert at
 * one place, a text breaks off in a string: the outer damage then mends both, what is missing inside before what is missing around it.
 * Where both change the same characters, the inner damage waits until the string is mended.
 */
export function mendTogether(inner: readonly Report[], outer: readonly Report[]): Report[] {
  const taken = outer.flatMap(({ edits }) => edits);
  const before = new Map<Report, Edit[]>();
  const left = inner.map((report) => {
    const host = outer.find(({ edits }) => edits.some((edit) => report.edits.some((other) => insertBoth(edit, other))));
    const clashes = report.edits.some((edit) => taken.some((other) => spoils(edit.span, other.span)));
    if (host && !clashes) {
      before.set(host, [...(before.get(host) ?? []), ...report.edits]);
    }
    return host || clashes ? { ...report, edits: [] } : report;
  });
  return [...left, ...outer.map((report) => ({ ...report, edits: [...(before.get(report) ?? []), ...report.edits] }))];
}

function insertBoth(one: Edit, other: Edit): boolean {
  const place = one.span.start;
  return one.span.end === place && other.span.start === place && other.span.end === place;
}

/** Whether the inner edit changes a character that the outer one changes, or writes something before. */
function spoils(inner: Span, outer: Span): boolean {
  const inserts = outer.start === outer.end;
  return outer.start < inner.end && (inserts ? inner.start <= outer.start : inner.start < outer.end);
}
