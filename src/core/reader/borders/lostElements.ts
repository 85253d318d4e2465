import type { RecordNodes } from '../../containers/container';
import { isDeliveredRecord } from '../../containers/holders';
import { LaterNode } from '../../containers/laterNode';
import { type Span, span } from '../../text/span';
import type { JsonNode } from '../../tree/node';
import { type Beginning, beginningsIn } from '../census/beginnings';
import { runsOf } from '../census/census';
import { decodeString, documentText } from '../embedded/decodedText';
import { isCompleteRecord } from '../repair/tokens/wholeRecord';
import { scanClean } from '../scan/cleanScan';
import { stringEnd } from '../scan/token';

/** How far before a string, and at how many braces, the object is looked for that it stands in. */
const REACH = 4096;
const MOST_BRACES = 8;
/** What stands between a record and the quotation mark of the string that says nothing else, or the brace that was taken for too many. */
const STRING_START = /"\s{0,20}$/;
const BRACE_BEFORE = /\{\s{0,200}$/;
const NEAR = 256;

/**
 * The sound records that a reading lost, with the strings and objects that hold them, in text order and apart: those in stretches that it did
 * not explain, and those that it read otherwise than they stand.
 */
export function lostElements(text: string, unexplained: readonly Span[], read: readonly RecordNodes[]): Span[] {
  const found = [
    ...unexplained.flatMap(({ start, end }) =>
      [...beginningsIn(text, start, end)].map((one) => soundElement(text, one)),
    ),
    ...read.flatMap((records) => [...misreadIn(text, records)]),
  ];
  const lost: Span[] = [];
  for (const place of found.flatMap((one) => one ?? []).sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (place.start >= (lost.at(-1)?.end ?? 0)) {
      lost.push(place);
    }
  }
  return lost;
}

function soundElement(text: string, { start, mark }: Beginning): Span | undefined {
  if (mark === '"') {
    const end = scanClean(text, start, text.length);
    return end > start ? span(start, end) : undefined;
  }
  return inString(text, start);
}

/** The sound records that were read as something else: without their brace, beyond their end, or in a string that was taken apart. */
function* misreadIn(text: string, records: RecordNodes): Generator<Span | undefined> {
  for (const { suspects } of runsOf(records)) {
    for (const record of suspects) {
      if (!(record instanceof LaterNode)) {
        yield withBrace(text, record) ?? inString(text, record.offset);
      }
    }
  }
}

function withBrace(text: string, { offset, length }: JsonNode): Span | undefined {
  const before = BRACE_BEFORE.exec(text.slice(Math.max(0, offset - NEAR), offset))?.[0].length ?? 0;
  const start = offset - before;
  const end = scanClean(text, start, text.length);
  const other = before > 0 ? end >= 0 : end >= 0 && end < offset + length;
  return other && isCompleteRecord(text, start, end) ? span(start, end) : undefined;
}

/** The string around the record that begins at `start`, if it says nothing else, or the object that holds it. */
function inString(text: string, start: number): Span | undefined {
  const before = STRING_START.exec(text.slice(Math.max(0, start - NEAR), start))?.[0].length ?? 0;
  return before > 0 ? carrier(text, start - before) : undefined;
}

/** The string that begins at `quote` and says nothing but a record, or the object around it, if that is sound. */
function carrier(text: string, quote: number): Span | undefined {
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
