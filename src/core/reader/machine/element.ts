import { members, valueAt } from '../../tree/node';
import { COMMA, OPEN_BRACE, skipSpace } from '../scan/chars';
import type { ElementTable } from '../scan/elementTable';
import type { Reuse } from '../scan/reuse';
import { closerOf, type Frame } from './frame';
import { isRecordField } from './liftToRecord';
import { matchAt } from './lookahead';
import { runWork } from './run';
import type { ElementReading, Surroundings, Work } from './work';

/** How many elements are measured before the caller may pause. */
const STRIDE = 64;

/**
 * Reads elements of an array that may hold records, from the current place on. Clean ones are only measured; a damaged one is read by
 * itself, so that its damage does not reach its neighbours.
 */
export function readElements(work: Work, frame: Frame, table: ElementTable, { scanner, reuse }: ElementReading): void {
  frame.firstName ??= matchAt(/\{\s*["“']?([\w$.-]{1,128})/y, work.text, work.at)?.[1];
  let plain = false;
  for (let count = 0; count < STRIDE; count++) {
    const end = reuse ? takeRun(table, reuse, work.at, plain) : -1;
    const reached = end >= 0 ? end : scanner.end(work.at);
    if (reached < 0) {
      readDamagedElement(work, frame);
      return;
    }
    work.beginEntry(frame, work.at);
    if (end < 0) {
      table.addClean(work.at, reached, plain);
    }
    work.at = reached;
    work.finishEntry(reached);
    plain = stepToNext(work, frame);
    if (!plain) {
      return;
    }
  }
}

/** Takes over the elements from `at` on that a change to the text left alone. @returns their end, or -1. */
function takeRun(table: ElementTable, reuse: Reuse, at: number, plain: boolean): number {
  const run = reuse.runAt(at);
  if (!run) {
    return -1;
  }
  table.addRun(run.table, run.from, run.to, run.delta, plain);
  return run.table.end(run.to - 1) + run.delta;
}

/** Steps over the comma to the next element, if that is all there is between. */
function stepToNext(work: Work, frame: Frame): boolean {
  const { text, limit } = work;
  const comma = skipSpace(text, work.at, limit);
  const next = text.charCodeAt(comma) === COMMA ? skipSpace(text, comma + 1, limit) : limit;
  if (next >= limit || text.charCodeAt(next) !== OPEN_BRACE) {
    return false;
  }
  work.at = comma;
  work.comma(frame);
  work.at = next;
  return true;
}

function readDamagedElement(work: Work, frame: Frame): void {
  const { text, at, limit } = work;
  const outerClosers = work.frames.map(closerOf).reverse().join('');
  const inner = bestReading(text, at, limit, { outerClosers, firstName: frame.firstName, liftsFields: false });
  if (inner.root) {
    work.value(inner.root, inner.root.offset + inner.root.length);
  }
  work.reports.push(...inner.reports);
  work.at = Math.max(inner.at, at + 1);
}

/**
 * The better of two readings of one value: brackets closed only where the text gives out, or also where fields of the top level show
 * that one is missing. The one that finds more fields in their places wins.
 */
export function bestReading(text: string, at: number, limit: number, around: Surroundings): Work {
  return betterOf(runWork(text, at, limit, around), text, at, limit, around);
}

/** The same, for a first reading that has been made already. */
export function betterOf(plain: Work, text: string, at: number, limit: number, around: Surroundings): Work {
  if (!plain.closedByGuess) {
    return plain;
  }
  const lifted = runWork(text, at, limit, { ...around, liftsFields: true });
  const gain = fieldsInPlace(lifted) - fieldsInPlace(plain);
  return gain > 0 || (gain === 0 && lifted.reports.length < plain.reports.length) ? lifted : plain;
}

function fieldsInPlace({ root }: Work): number {
  return [root, valueAt(root, 'detail')].flatMap((node) => members(node)).filter(({ name }) => isRecordField(name))
    .length;
}
