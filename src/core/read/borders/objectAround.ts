import { scanClean } from '../../json/cleanScan';
import { type Span, span } from '../../text/span';

/** How far before a string, and at how many braces, the object is looked for that it stands in. */
const REACH = 4096;
const MOST_BRACES = 8;

/** The innermost sound object around a string. */
export function objectAround(text: string, quote: number, end: number): Span | undefined {
  const nearest = Math.max(0, quote - REACH);
  let brace = text.lastIndexOf('{', quote);
  for (let tries = 0; tries < MOST_BRACES && brace >= nearest; tries++) {
    const reached = scanClean(text, brace, text.length);
    if (reached >= end) {
      return span(brace, reached);
    }
    brace = brace > 0 ? text.lastIndexOf('{', brace - 1) : -1;
  }
  return undefined;
}
