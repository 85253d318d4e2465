/** A half-open range of a text, in UTF-16 code units, as VS Code's `positionAt` counts them. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Anything that has a place in a text. */
export interface Placed {
  readonly span: Span;
}

/** The span from `start` up to, not including, `end`. */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** The span, `delta` further on. */
export function moved({ start, end }: Span, delta: number): Span {
  return { start: start + delta, end: end + delta };
}

/** Whether `offset` lies in the span; its end counts, since a cursor may stand there. */
export function touches(range: Span, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** Whether the two spans share a character, or touch. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether the two spans share a character, or an empty one lies between two characters of the other. */
export function sharesText(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether all of `inner` lies in `outer`, at its edges too. */
export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The order of spans by where they begin; equal ones stay as they were. */
export function byStart(a: Span, b: Span): number {
  return a.start - b.start;
}

/** The order of what stands in a text, from left to right: of what begins at one place the shorter first, so insertions before all else. */
export function byPlace(a: Placed, b: Placed): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
