import type { Edit } from '../../text/edit';
import type { Span } from '../../text/span';
import type { Report } from '../machine/report';

/**
 * The damages inside the strings of a value, and those of the value itself, so that the edits of all fit together. Where both insert at
 * one place, a text breaks off in a string: what is missing inside comes before what is missing around it. Where the inner edit changes
 * the characters that the outer one is about, such as a line break that neither may hold, it mends both, since it is written as the
 * string wants it. In both cases the outer damage has all the edits. Where they overlap otherwise, the inner damage waits.
 */
export function mendTogether(inner: readonly Report[], outer: readonly Report[]): Report[] {
  const hosts = outer.map((report) => ({ report, before: [] as Edit[], kept: [...report.edits] }));
  const left = inner.map((report) => {
    const touched = hosts.filter(({ kept }) => kept.some((other) => report.edits.some((edit) => meet(edit, other))));
    const clashes = touched.some(({ kept }) => kept.some((other) => report.edits.some((edit) => clash(edit, other))));
    const [host] = touched;
    if (host && !clashes) {
      for (const one of touched) {
        one.kept = one.kept.filter((other) => !report.edits.some((edit) => covers(edit.span, other.span)));
      }
      host.before.push(...report.edits);
    }
    return host ? { ...report, edits: [] } : report;
  });
  return [...left, ...hosts.map(({ report, before, kept }) => ({ ...report, edits: [...before, ...kept] }))];
}

function meet(inner: Edit, outer: Edit): boolean {
  return insertBoth(inner, outer) || covers(inner.span, outer.span) || shareText(inner.span, outer.span);
}

function clash(inner: Edit, outer: Edit): boolean {
  return shareText(inner.span, outer.span) && !covers(inner.span, outer.span);
}

function insertBoth(inner: Edit, outer: Edit): boolean {
  const place = inner.span.start;
  return inner.span.end === place && outer.span.start === place && outer.span.end === place;
}

/** Whether the inner edit replaces all that the outer one is about. */
function covers(inner: Span, outer: Span): boolean {
  return inner.start <= outer.start && outer.end <= inner.end && outer.start < inner.end;
}

function shareText(inner: Span, outer: Span): boolean {
  return inner.start < outer.end && outer.start < inner.end;
}
