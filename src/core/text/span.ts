/** A half-open range of a text, in UTF-16 code units, as VS Code's `positionAt` counts them. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span from `start` up to, not including, `end`. */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** Whether `offset` lies in the span; its end counts, since a cursor may stand there. */
export function touches(range: Span, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** Whether the two spans share a character, or one is empty and lies in the other. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
