import type { Span } from '../../src/core';

/** A text with the places that were marked in it. */
export interface Marked {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Takes the marks « and » out of a text; what stood between them are the places meant. Marks may nest. */
export function unmark(marked: string): Marked {
  let text = '';
  const open: number[] = [];
  const spans: Span[] = [];
  for (const part of marked.split(/([«»])/)) {
    if (part === '«') {
      open.push(text.length);
    } else if (part === '»') {
      spans.push({ start: open.pop() ?? 0, end: text.length });
    } else {
      text += part;
    }
  }
  return { text, spans: spans.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** The reverse, so that a failed comparison shows the text with its marks. */
export function mark(text: string, spans: readonly Span[]): string {
  const marks = spans.flatMap(({ start, end }) => [
    { at: start, order: 1, sign: '«' },
    { at: end, order: 0, sign: '»' },
  ]);
  marks.sort((a, b) => b.at - a.at || b.order - a.order);
  return marks.reduce((out, { at, sign }) => out.slice(0, at) + sign + out.slice(at), text);
}
