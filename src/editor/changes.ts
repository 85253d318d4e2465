import type { Change } from '../core';

/** One replaced range, as VS Code tells it; the ranges of one event all count the text before it. */
export interface ContentChange {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** The one change that an event amounts to: from the first replaced character to the last. */
export function changeOf(parts: readonly ContentChange[]): Change {
  const start = Math.min(...parts.map(({ rangeOffset }) => rangeOffset));
  const end = Math.max(...parts.map(({ rangeOffset, rangeLength }) => rangeOffset + rangeLength));
  const growth = parts.reduce((sum, { rangeLength, text }) => sum + text.length - rangeLength, 0);
  return { span: { start, end }, length: end - start + growth };
}

/** The one change that leads straight to where two lead one after the other. */
export function merge(first: Change, second: Change): Change {
  const growth = growthOf(first);
  const start = Math.min(first.span.start, second.span.start);
  const middleEnd = Math.max(first.span.start + first.length, second.span.end);
  return { span: { start, end: middleEnd - growth }, length: middleEnd - start + growthOf(second) };
}

/** By how many characters a change makes the text longer. */
export function growthOf({ span, length }: Change): number {
  return length - (span.end - span.start);
}
