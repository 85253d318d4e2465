import { COMMA, skipSpace } from '../../json/chars';
import { deliveredStandsAt } from '../../json/delivered';
import { ElementsNode, ElementTable } from '../../json/elementTable';
import { LazyNode, type TreeCache } from '../../json/lazyNode';
import type { ElementReading } from '../../repair/lookahead/around';
import { endsWell } from '../../repair/lookahead/follow';
import { matchAt } from '../../repair/lookahead/lookahead';
import type { Sample } from '../../repair/notations/sample';
import type { Steps } from '../../text/steps';

/** How an object begins that is no container of many: with a scalar member. Only such are measured before they are read. */
const SMALL = /\{\s*"\w[\w$.-]*"\s*:\s*["\d]/y;
/** CloudTrail caps a record at 256 KB; what is longer is no record. */
const LONGEST_RECORD = 262_144;
/** How many records are measured before the caller may pause. */
const STRIDE = 64;

/** Measures clean records that follow each other with nothing, white space or commas between; undefined when there are fewer than two. */
export function* readSequence(
  text: string,
  start: number,
  limit: number,
  { scanner, reuse }: ElementReading,
): Steps<Sample | undefined> {
  if (!deliveredStandsAt(text, start)) {
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
    const reached = deliveredStandsAt(text, at) ? scanner.end(at) : -1;
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

/**
 * Measures one clean object that is no longer than a record. What stands behind it may show that it is not whole, unless it is `amidNoise`.
 */
export function readClean(
  cache: TreeCache,
  start: number,
  limit: number,
  { scanner }: ElementReading,
  amidNoise = false,
): Sample | undefined {
  const end = matchAt(SMALL, cache.text, start) ? scanner.end(start) : -1;
  const fits = end >= 0 && end <= Math.min(limit, start + LONGEST_RECORD);
  return fits && (amidNoise || endsWell(cache.text, end))
    ? { start, end, root: new LazyNode(cache, start, end - start), reports: [], sequence: false }
    : undefined;
}

/**
 * The value where a sample begins that was read with damages, if it is strict JSON all the same: odd names can look like mistakes. Undefined
 * for a damaged value, and for a long one, which costs too much to be read twice.
 */
export function readSound(
  cache: TreeCache,
  { start, end, reports }: Sample,
  limit: number,
  { scanner }: ElementReading,
): Sample | undefined {
  const short = reports.length > 0 && end - start <= LONGEST_RECORD;
  const reached = short && /[{[]/.test(cache.text.charAt(start)) ? scanner.end(start) : -1;
  return reached >= 0 && reached <= limit && endsWell(cache.text, reached)
    ? { start, end: reached, root: new LazyNode(cache, start, reached - start), reports: [], sequence: false }
    : undefined;
}

function nextRecord(text: string, end: number, limit: number): number {
  const next = skipSpace(text, end, limit);
  return text.charCodeAt(next) === COMMA ? skipSpace(text, next + 1, limit) : next;
}
