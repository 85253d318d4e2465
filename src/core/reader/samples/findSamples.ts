import { type ElementReading, type Surroundings, within } from '../machine/around';
import { endsWell } from '../machine/follow';
import { matchAt } from '../machine/lookahead';
import type { Patience } from '../machine/patience';
import { readSampleInSteps, type Sample } from '../sample';
import { COMMA, skipSpace } from '../scan/chars';
import { CleanScanner } from '../scan/cleanScanner';
import { ElementsNode, ElementTable } from '../scan/elementTable';
import { LazyNode, TreeCache } from '../scan/lazyNode';
import type { Reuse } from '../scan/reuse';
import type { Steps } from '../steps';
import { readTail } from '../surroundings';
import { ObjectLimits } from './objectLimit';
import { Regions } from './regions';
import { nextStart } from './starts';

/** How a record begins that a trail delivered. */
const RECORD = /\{\s*"eventVersion"\s*:\s*"1\./y;
/** How an object begins that is no container of many: with a scalar member. Only such are measured before they are read. */
const SMALL = /\{\s*"\w[\w$.-]*"\s*:\s*["\d]/y;
/** CloudTrail caps a record at 256 KB; what is longer is no record. */
const LONGEST_RECORD = 262_144;
/** How many records are measured before the caller may pause. */
const STRIDE = 64;

/** Finds the JSON values of a text, in order: one in a log file, one a line in NDJSON, those between the paragraphs in prose. */
export function* findSamples(text: string, patience: Patience, reuse: Reuse | undefined): Steps<Sample[]> {
  const samples: Sample[] = [];
  const elements: ElementReading = { scanner: new CleanScanner(text, text.length), reuse };
  const around: Surroundings = { ...within(patience), elements };
  const cache = new TreeCache(text);
  const limits = new ObjectLimits(text);
  const regions = new Regions(text);
  for (let start = nextStart(text, 0, text.length); start >= 0; ) {
    const { limit, skip } = regions.of(start);
    if (skip > start) {
      start = nextStart(text, skip, text.length);
      continue;
    }
    const sample =
      (yield* readSequence(text, start, limit, elements)) ??
      readClean(cache, start, limit, elements) ??
      (yield* readDamaged(text, start, limits.of(start, limit), around));
    const tail = sample && readTail(text, sample.end, limit);
    if (sample && tail) {
      samples.push({ ...sample, end: tail.end, reports: [...sample.reports, ...tail.reports] });
    }
    start = nextStart(text, Math.max(tail?.end ?? 0, start + 1), text.length);
    yield;
  }
  return samples;
}

/** Reads a value whatever its state, unless what stands before it was little but damages. */
function* readDamaged(text: string, start: number, limit: number, around: Surroundings): Steps<Sample | undefined> {
  const mostDamages = around.patience.damagesAt(start);
  if (mostDamages < 1) {
    return undefined;
  }
  const sample = yield* readSampleInSteps(text, start, limit, { ...around, mostDamages });
  around.patience.spendDamages(sample?.reports ?? []);
  return sample;
}

/** Measures clean records that follow each other with nothing, white space or commas between; undefined when there are fewer than two. */
function* readSequence(
  text: string,
  start: number,
  limit: number,
  { scanner, reuse }: ElementReading,
): Steps<Sample | undefined> {
  if (!matchAt(RECORD, text, start)) {
    return undefined;
  }
  const table = new ElementTable(text, false);
  let end = start;
  for (let at = start; at < limit; at = nextRecord(text, end, limit)) {
    const run = reuse?.runAt(at, false);
    const runEnd = run ? run.table.end(run.to - 1) + run.delta : -1;
    if (run && endsWell(text, runEnd)) {
      table.addRun(run.table, run.from, run.to, run.delta, false);
      end = runEnd;
      continue;
    }
    const reached = matchAt(RECORD, text, at) ? scanner.end(at) : -1;
    if (reached < 0 || reached > Math.min(limit, at + LONGEST_RECORD) || !endsWell(text, reached)) {
      break;
    }
    table.addClean(at, reached, table.length > 0);
    end = reached;
    if (table.length % STRIDE === 0) {
      yield;
    }
  }
  if (table.length < 2) {
    return undefined;
  }
  const root = new ElementsNode(table, start);
  root.length = end - start;
  return { start, end, root, reports: [], sequence: true };
}

/** Measures one clean object that is no longer than a record. */
function readClean(cache: TreeCache, start: number, limit: number, { scanner }: ElementReading): Sample | undefined {
  const end = matchAt(SMALL, cache.text, start) ? scanner.end(start) : -1;
  const fits = end >= 0 && end <= Math.min(limit, start + LONGEST_RECORD) && endsWell(cache.text, end);
  return fits ? { start, end, root: new LazyNode(cache, start, end - start), reports: [], sequence: false } : undefined;
}

function nextRecord(text: string, end: number, limit: number): number {
  const next = skipSpace(text, end, limit);
  return text.charCodeAt(next) === COMMA ? skipSpace(text, next + 1, limit) : next;
}
