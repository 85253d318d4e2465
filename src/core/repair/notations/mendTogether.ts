import { append } from '../../text/append';
import type { Edit } from '../../text/edit';
import { holds, type Placed, type Span, sharesText } from '../../text/span';
import { SpanIndex } from '../../text/spanIndex';
import type { Report } from '../reports/report';

/**
 * The damages inside the strings of a value, and those of the value itself, so that the edits of all fit together. Where both insert at
 * one place, a text breaks off in a string: what is missing inside comes before what is missing around it. Where the inner edit changes
 * the characters that the outer one is about, such as a line break that neither may hold, it mends both, since it is written as the
 * string wants it. In both cases the outer damage has all the edits. Where they overlap otherwise, the inner damage waits.
 */
export function mendTogether(inner: readonly Report[], outer: readonly Report[]): Report[] {
  if (inner.length === 0 || outer.length === 0) {
    return [...inner, ...outer];
  }
  const hosts = outer.map(({ edits }, host) =>
    edits.map((edit): Hosted => ({ span: edit.span, edit, host, replaced: false })),
  );
  const placed = new SpanIndex(hosts.flat());
  const before = new Map<number, Edit[]>();
  const left = inner.map((report) => {
    const pairs = report.edits.flatMap((edit) => near(placed, edit).map((other): Pair => ({ edit, other })));
    const met = pairs.filter(({ edit, other }) => meet(edit, other.edit));
    if (met.length > 0 && !met.some(({ edit, other }) => clash(edit, other.edit))) {
      takeOver(before, report, met);
    }
    return met.length > 0 ? { ...report, edits: [] } : report;
  });
  return [
    ...left,
    ...outer.map((report, host) => ({ ...report, edits: editsOf(hosts[host] ?? [], before.get(host)) })),
  ];
}

/** An edit of an outer damage, the damage's number, and whether an inner edit does its work. */
interface Hosted extends Placed {
  readonly edit: Edit;
  readonly host: number;
  replaced: boolean;
}

interface Pair {
  readonly edit: Edit;
  readonly other: Hosted;
}

/** The edits that touch `edit` and still have work to do. */
function near(placed: SpanIndex<Hosted>, edit: Edit): Hosted[] {
  return [...placed.at(edit.span)].filter(({ replaced }) => !replaced);
}

/** Gives the edits of an inner damage to the first of the outer ones that they meet, in place of what they replace there. */
function takeOver(before: Map<number, Edit[]>, { edits }: Report, met: readonly Pair[]): void {
  const host = met.reduce((first, { other }) => Math.min(first, other.host), Number.POSITIVE_INFINITY);
  for (const { edit, other } of met) {
    other.replaced ||= covers(edit.span, other.edit.span);
  }
  const taken = before.get(host) ?? [];
  append(taken, edits);
  before.set(host, taken);
}

function editsOf(placed: readonly Hosted[], before: readonly Edit[] = []): Edit[] {
  return [...before, ...placed.flatMap(({ edit, replaced }) => (replaced ? [] : edit))];
}

function meet(inner: Edit, outer: Edit): boolean {
  return insertBoth(inner, outer) || covers(inner.span, outer.span) || sharesText(inner.span, outer.span);
}

function clash(inner: Edit, outer: Edit): boolean {
  return sharesText(inner.span, outer.span) && !covers(inner.span, outer.span);
}

function insertBoth(inner: Edit, outer: Edit): boolean {
  const place = inner.span.start;
  return inner.span.end === place && outer.span.start === place && outer.span.end === place;
}

/** Whether the inner edit replaces all that the outer one is about. */
function covers(inner: Span, outer: Span): boolean {
  return holds(inner, outer) && outer.start < inner.end;
}
