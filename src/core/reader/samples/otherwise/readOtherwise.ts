import { type Patience, weightOf } from '../../machine/patience';
import type { Report } from '../../machine/report';
import type { Sample } from '../../sample';
import type { Steps } from '../../steps';
import { type Read, readGrowing } from '../readGrowing';
import { decodeRegion, inDocument, untouched } from '../region';
import { otherWays } from './index';
import type { Evidence } from './otherWay';

/** In a larger sample there must be a damage for each so many characters. */
const SMALL = 65_536;
const CHARACTERS_EACH = 1000;
/** How far around a damage one looks, and around how many. */
const NEAR = 200;
const MOST_PLACES = 24;
/** What a letter weighs that a mend takes away. */
const LETTER = 0.2;
/** What another way must save at least. */
const LEAST = 0.5;

/**
 * The sample as it was read, or as it reads in the other way that explains best what is wrong with it: fewer damages, nothing lost.
 * Sound samples are never read otherwise.
 */
export function* readOtherwise(
  text: string,
  asWritten: Sample,
  limit: number,
  patience: Patience,
  read: Read,
): Steps<Sample> {
  if (!isDense(asWritten)) {
    return asWritten;
  }
  const near = nearDamages(text, asWritten);
  let best: Reading = { sample: asWritten, wrong: badnessOf(text, asWritten.reports) };
  for (const way of otherWays) {
    const evidence = best.wrong < LEAST || !patience.lasts ? undefined : way.look(text, asWritten, near);
    const other = evidence && (yield* readSo(text, asWritten, limit, patience, read, evidence));
    if (other && other.wrong < best.wrong && other.sample.end >= asWritten.end) {
      best = other;
    }
  }
  return best.sample;
}

/** Whether there is so much wrong with a sample that its whole notation may be another; small ones may always be. */
function isDense({ start, end, reports }: Sample): boolean {
  return reports.length > 0 && (end - start <= SMALL || end - start <= reports.length * CHARACTERS_EACH);
}

/** The text around the first damages of a sample. */
function nearDamages(text: string, { reports }: Sample): string {
  const places = reports.slice(0, MOST_PLACES).map(({ span }) => span);
  let at = 0;
  return places
    .sort((one, other) => one.start - other.start)
    .map(({ start }) => {
      const from = Math.max(at, start - NEAR);
      at = Math.max(at, start + NEAR);
      return text.slice(from, at);
    })
    .join(' ');
}

interface Reading {
  readonly sample: Sample;
  readonly wrong: number;
}

function* readSo(
  text: string,
  { start, end, reports }: Sample,
  limit: number,
  patience: Patience,
  read: Read,
  evidence: Evidence,
): Steps<Reading | undefined> {
  const found = yield* readGrowing({ start, limit, patience, read, length: end - start }, (reach) => ({
    region: decodeRegion(text, start, reach, evidence.pieces(start, reach)),
    whole: false,
  }));
  if (!found || evidence.holds?.(found, reports) === false) {
    return undefined;
  }
  const sample = inDocument(found.inner, found.region);
  const edits = untouched(found.region.edits, sample.reports).filter((edit) => edit.span.end <= sample.end);
  return {
    sample: { ...sample, reports: [...evidence.reports(edits), ...sample.reports] },
    wrong: badnessOf(text, sample.reports) * evidence.doubt + LEAST,
  };
}

/** How much is wrong with a reading: its damages, and the letters and digits that mending them would take away. */
function badnessOf(text: string, reports: readonly Report[]): number {
  return reports.reduce((sum, report) => sum + weightOf(report) + LETTER * lettersTaken(text, report), 0);
}

function lettersTaken(text: string, { edits }: Report): number {
  return edits.reduce(
    (sum, { span, newText }) => sum + Math.max(0, letters(text.slice(span.start, span.end)) - letters(newText)),
    0,
  );
}

function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
