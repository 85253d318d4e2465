import type { Change } from '../../core';

/** One replaced range, as VS Code tells it; the ranges of one event all count the text before it. */
export interface ContentChange {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** The one change that an event of at least one part amounts to: from the first replaced character to the last. */
export function changeOf(parts: readonly ContentChange[]): Change {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  let growth = 0;
  // One by one: replacing in all of a large log brings more parts than a call takes arguments.
  for (const { rangeOffset, rangeLength, text } of parts) {
    start = Math.min(start, rangeOffset);
    end = Math.max(end, rangeOffset + rangeLength);
    growth += text.length - rangeLength;
  }
  return { span: { start, end }, length: end - start + growth };
}
