import { append } from '../../text/append';
import { COMMA, OPEN_BRACE, skipSpace } from '../scan/chars';
import type { ElementTable } from '../scan/elementTable';
import type { Reuse } from '../scan/reuse';
import type { Steps } from '../steps';
import { type ElementReading, within } from './around';
import { bestReading } from './bestReading';
import { endsWell } from './follow';
import { closerOf, type Frame } from './frame';
import { matchAt } from './lookahead';
import type { Work } from './work';

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
    const end = reuse ? takeRun(work.text, table, reuse, work.at, plain) : -1;
    const reached = end >= 0 ? end : scanner.end(work.at);
    if (reached < 0 || !endsWell(work.text, reached, ']')) {
      work.rest = readDamagedElement(work, frame);
      return;
    }
    work.beginEntry(frame, work.at);
    if (end < 0) {
      table.addClean(work.at, reached, plain);
    }
    work.at = reached;
    work.steps++;
    work.finishEntry(reached);
    plain = stepToNext(work, frame);
    if (!plain) {
      return;
    }
  }
}

/** Takes over the elements from `at` on that a change to the text left alone. @returns their end, or -1. */
function takeRun(text: string, table: ElementTable, reuse: Reuse, at: number, plain: boolean): number {
  const run = reuse.runAt(at, true);
  const end = run ? run.table.end(run.to - 1) + run.delta : -1;
  // What follows a run is new: it may show that the run's last element was closed too early.
  if (!run || !endsWell(text, end, ']')) {
    return -1;
  }
  table.addRun(run.table, run.from, run.to, run.delta, plain);
  return end;
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

function* readDamagedElement(work: Work, frame: Frame): Steps<void> {
  const { text, at, limit } = work;
  const outerClosers = work.frames.map(closerOf).reverse().join('');
  const around = within(work.around.patience, outerClosers, frame.firstName);
  const inner = yield* bestReading(text, at, limit, { ...around, mostDamages: work.damagesLeft });
  if (inner.root) {
    work.value(inner.root, inner.root.offset + inner.root.length);
  }
  append(work.reports, inner.reports);
  work.effort += inner.effort;
  // A list among records may be the list of records itself, its bracket written twice: the whole has to be looked at.
  work.bracketTrouble ||= inner.bracketTrouble && text.charAt(at) === '[';
  work.at = Math.max(inner.at, at + 1);
}
