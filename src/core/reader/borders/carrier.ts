import { isDeliveredRecord } from '../../containers/holders';
import { type Span, span } from '../../text/span';
import { decodeString, documentText } from '../embedded/decodedText';
import { scanClean } from '../scan/cleanScan';
import { stringEnd } from '../scan/token';

/** How far before a string, and at how many braces, the object is looked for that it stands in. */
const REACH = 4096;
const MOST_BRACES = 8;
/** What stands before the record in a string that says nothing else. */
const STRING_START = /"\s{0,20}$/;
const NEAR = 64;

/** The string around the record that begins at `start`, if it says nothing else, or the object that holds it. */
export function carrierOf(text: string, start: number): Span | undefined {
  const before = STRING_START.exec(text.slice(Math.max(0, start - NEAR), start))?.[0].length ?? 0;
  return before > 0 ? around(text, start - before) : undefined;
}

/** The string that begins at `quote` and says nothing but a record, or the object around it, if that is sound. */
function around(text: string, quote: number): Span | undefined {
  const end = stringEnd(text, quote, text.length);
  if (end < 0 || !isDeliveredRecord(decodeString(documentText(text), quote + 1, end - 1).text)) {
    return undefined;
  }
  const nearest = Math.max(0, quote - REACH);
  let brace = text.lastIndexOf('{', quote);
  for (let tries = 0; tries < MOST_BRACES && brace >= nearest; tries++) {
    const reached = scanClean(text, brace, text.length);
    if (reached >= end) {
      return span(brace, reached);
    }
    brace = brace > 0 ? text.lastIndexOf('{', brace - 1) : -1;
  }
  return span(quote, end);
}
