import { type Span, span } from './span';

/** A change from an older text to the present one: `span` of the older text became `length` characters. */
export interface Change {
  readonly span: Span;
  readonly length: number;
}

/** By how many characters a change makes the text longer. */
export function growthOf({ span, length }: Change): number {
  return length - (span.end - span.start);
}

/** The one change that leads straight to where two lead one after the other. */
export function mergeChanges(first: Change, second: Change): Change {
  const start = Math.min(first.span.start, second.span.start);
  const middleEnd = Math.max(first.span.start + first.length, second.span.end);
  return { span: span(start, middleEnd - growthOf(first)), length: middleEnd - start + growthOf(second) };
}

/** Pieces of this length are compared in one go, which is as fast as memory. */
const piece = 1 << 14;

/** The smallest single change that leads from one text to another: what stands between their common start and their common end. */
export function changeBetween(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  const start = commonStart(before, after, most);
  const end = commonEnd(before, after, most - start);
  return { span: span(start, before.length - end), length: after.length - end - start };
}

function commonStart(a: string, b: string, most: number): number {
  let at = 0;
  while (at + piece <= most && a.slice(at, at + piece) === b.slice(at, at + piece)) {
    at += piece;
  }
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) {
    at++;
  }
  return at;
}

function commonEnd(a: string, b: string, most: number): number {
  const tail = (text: string, from: number, to: number) => text.slice(text.length - to, text.length - from);
  let at = 0;
  while (at + piece <= most && tail(a, at, at + piece) === tail(b, at, at + piece)) {
    at += piece;
  }
  while (at < most && a.charCodeAt(a.length - 1 - at) === b.charCodeAt(b.length - 1 - at)) {
    at++;
  }
  return at;
}
