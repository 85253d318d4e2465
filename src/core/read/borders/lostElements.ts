import type { RecordNodes } from '../../containers/parts/container';
import { LaterNode } from '../../containers/parts/laterNode';
import { isRecord } from '../../containers/parts/recordJudge';
import { buildCleanTree } from '../../json/buildTree';
import { scanClean } from '../../json/cleanScan';
import { LazyNode } from '../../json/lazyNode';
import type { JsonNode } from '../../json/node';
import { type Beginning, beginningsIn } from '../../repair/lookahead/beginnings';
import type { Border } from '../../repair/lookahead/borders';
import { isHeldObject } from '../../repair/lookahead/heldObject';
import { isCompleteRecord } from '../../repair/tokens/wholeRecord';
import type { Span } from '../../text/span';
import { runsOf } from '../census/census';
import type { Places } from '../census/places';
import { carrierOf, escapedRecord, stringAround } from './carrier';

/** The brace of a record that was taken for one too many. */
const BRACE_BEFORE = /\{\s{0,200}$/;
const NEAR = 256;

/** Records of a value that is damaged, and where. */
export interface DamagedRecords {
  readonly records: RecordNodes;
  readonly damage: Places;
}

/**
 * The sound records that a reading lost, with the strings and objects that hold them, in text order and apart: those in stretches that it did
 * not explain, and those that it read otherwise than they stand.
 */
export function lostElements(text: string, unexplained: readonly Span[], read: readonly DamagedRecords[]): Border[] {
  return apart([...unreadIn(text, unexplained), ...read.flatMap((records) => [...misreadIn(text, records)])]);
}

/** Those of some borders that do not begin in another one, in text order. */
export function apart(found: readonly Border[]): Border[] {
  const lost: Border[] = [];
  for (const place of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (place.start >= (lost.at(-1)?.end ?? 0)) {
      lost.push(place);
    }
  }
  return lost;
}

function* unreadIn(text: string, unexplained: readonly Span[]): Generator<Border> {
  let reach = 0;
  for (const { start, end } of unexplained) {
    for (const beginning of beginningsIn(text, start, end)) {
      const found = beginning.start < reach ? undefined : soundElement(text, beginning);
      if (found) {
        yield found;
        reach = found.end;
      }
    }
  }
}

function soundElement(text: string, { start, mark }: Beginning): Border | undefined {
  if (mark === '"') {
    const end = scanClean(text, start, text.length);
    const apart = end > start && !isHeldObject(text, start, end) && !holdsAnother(text, start, end);
    const own = apart && isRecord(buildCleanTree(text, start, end));
    return own ? { start, end, kind: 'object' } : undefined;
  }
  return carrierOf(text, start) ?? escapedRecord(text, start);
}

/** Whether another record begins in an object: then it is what damage made of two, and the other one is whole. */
function holdsAnother(text: string, start: number, end: number): boolean {
  return beginningsIn(text, start + 1, end).next().done !== true;
}

/** The sound records that were read as something else: without their brace, beyond their end, or in a string that was taken apart. */
function* misreadIn(text: string, { records, damage }: DamagedRecords): Generator<Border> {
  for (const { suspects } of runsOf(records)) {
    for (const record of suspects) {
      const sound =
        record instanceof LaterNode || record instanceof LazyNode
          ? undefined
          : (withBrace(text, record) ?? tornString(text, record, damage));
      if (sound) {
        yield sound;
      }
    }
  }
}

/** The string of a record that says it as it stands, where damage was found inside of it all the same. */
function tornString(text: string, { offset, length }: JsonNode, damage: Places): Border | undefined {
  return damage.touch(offset + 1, offset + length - 1)
    ? (carrierOf(text, offset) ?? stringAround(text, offset))
    : undefined;
}

function withBrace(text: string, { offset, length }: JsonNode): Border | undefined {
  const before = BRACE_BEFORE.exec(text.slice(Math.max(0, offset - NEAR), offset))?.[0].length ?? 0;
  const start = offset - before;
  const end = scanClean(text, start, text.length);
  const other = before > 0 ? end >= 0 : end >= 0 && end < offset + length;
  return other && isCompleteRecord(text, start, end) ? { start, end, kind: 'object' } : undefined;
}
