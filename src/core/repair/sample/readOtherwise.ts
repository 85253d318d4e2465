import { byStart } from '../../text/span';
import type { Steps } from '../../text/steps';
import type { Budget } from '../budget/budget';
import { badnessOf, LEAST } from '../notations/badness';
import { decodePart, inDocument, untouched } from '../notations/decodedPart';
import { MOST_AT_END, type Read, readGrowing } from '../notations/readGrowing';
import type { Sample } from '../notations/sample';
import { otherWays } from '../otherwise/index';
import type { Evidence } from '../otherwise/otherWay';
import { plainlyWrapped } from '../otherwise/wrapped';

/** In a larger sample there must be a damage for each so many characters. */
const SMALL = 65_536;
const CHARACTERS_EACH = 1000;
/** How far around a damage one looks, and around how many. */
const NEAR = 200;
const MOST_PLACES = 24;
/** How long most records are at most. */
const USUAL_LENGTH = 2048;

/**
 * The sample as it was read, or as it reads in the other way that explains best what is wrong with it: fewer damages, nothing lost.
 * Sound samples are never read otherwise.
 * @param start where it was begun to be read, behind what stands before its lines.
 */
export function* readOtherwise(
  text: string,
  start: number,
  asWritten: Sample,
  limit: number,
  budget: Budget,
  read: Read,
): Steps<Sample> {
  const ways = isDense(asWritten) ? otherWays : otherWays.filter(({ sparse }) => sparse);
  if (asWritten.reports.length === 0) {
    return asWritten;
  }
  const near = nearDamages(text, asWritten);
  const place = { start, end: asWritten.end, reports: asWritten.reports };
  let best: Reading = { sample: asWritten, wrong: badnessOf(text, asWritten.reports), spent: 0 };
  for (const way of ways) {
    const evidence = best.wrong <= LEAST || !budget.isLeft ? undefined : way.look(text, place, near);
    const other = evidence && (yield* readSo(text, place, limit, budget, read, evidence));
    if (other && other.wrong < best.wrong && other.sample.end >= asWritten.end) {
      best = other;
    }
  }
  budget.spend(-best.spent);
  return best.sample;
}

/**
 * Reads a sample whose lines are plainly wrapped before it is read as it stands, which would be in vain. Undefined unless it is sound so,
 * as far as it goes.
 */
export function* readWrapped(
  text: string,
  start: number,
  limit: number,
  budget: Budget,
  read: Read,
): Steps<Sample | undefined> {
  const evidence = budget.isLeft ? plainlyWrapped(text, start, limit) : undefined;
  const unread = { start, end: start + USUAL_LENGTH, reports: [] };
  const found = evidence && (yield* readSo(text, unread, limit, budget, read, evidence));
  if (!found || (found.wrong > LEAST && !breaksOff(text, found, limit))) {
    return undefined;
  }
  budget.spend(-found.spent);
  return found.sample;
}

/** Whether nothing is wrong with a reading but that it breaks off where the text does. */
function breaksOff(text: string, { sample, wrong }: Reading, limit: number): boolean {
  return wrong <= LEAST + MOST_AT_END && text.slice(sample.end, limit).trim() === '';
}

/** Whether there is so much wrong with a sample that its whole notation may be another; small ones may always be. */
function isDense({ start, end, reports }: Sample): boolean {
  return end - start <= SMALL || end - start <= reports.length * CHARACTERS_EACH;
}

/** The text around the first damages of a sample. */
function nearDamages(text: string, { reports }: Sample): string {
  const places = reports.slice(0, MOST_PLACES).map(({ span }) => span);
  let at = 0;
  return places
    .sort(byStart)
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
  /** What it cost in budget, which was not in vain if it is the best one. */
  readonly spent: number;
}

function* readSo(
  text: string,
  { start, end, reports }: Pick<Sample, 'start' | 'end' | 'reports'>,
  limit: number,
  budget: Budget,
  read: Read,
  evidence: Evidence,
): Steps<Reading | undefined> {
  const found = yield* readGrowing({ start, limit, budget, read, length: end - start }, (reach) => ({
    part: decodePart(text, start, reach, evidence.pieces(start, reach)),
    whole: false,
  }));
  if (!found || evidence.holds?.(found, reports) === false) {
    return undefined;
  }
  const sample = inDocument(found.inner, found.part);
  const edits = untouched(found.part.edits, sample.reports).filter((edit) => edit.span.end <= sample.end);
  return {
    sample: { ...sample, reports: [...evidence.reports(edits), ...sample.reports] },
    wrong: badnessOf(text, sample.reports) * evidence.doubt + LEAST,
    spent: found.spent,
  };
}
