import { openValue } from '../containers/open';
import { nodesOf, type OpenedContainer } from '../containers/parts/container';
import { Source } from '../containers/parts/source';
import { standInARow, wordsIn } from '../containers/runs';
import type { Reuse } from '../json/reuse';
import { type Border, Borders } from '../repair/lookahead/borders';
import { mendTogether } from '../repair/notations/mendTogether';
import type { Sample } from '../repair/notations/sample';
import type { Report } from '../repair/reports/report';
import { byStart, type Span, span } from '../text/span';
import type { Steps } from '../text/steps';
import { apart, lostElements } from './borders/lostElements';
import { census, type Part } from './census/census';
import { Places } from './census/places';
import { heldIn } from './heldRecords';
import { plantedIn } from './planted';
import { findSamples } from './samples/findSamples';
import { headlessIn } from './samples/headlessLines';
import { areJoined, gapsBetween, isProse, standsInSentence } from './samples/textAround';
import { tornOff } from './samples/tornOff';
import { unlessSound } from './soundSample';
import { tablesOf } from './tablesOf';

/** The id of records that follow each other without an array around them. */
const SEQUENCE = 'event-sequence';

/** A sample that turned out to hold CloudTrail. */
export interface Opened {
  readonly sample: Sample;
  /** Damages of the texts in its strings, where the sample itself is sound and stays as it is. */
  readonly inside: readonly Report[];
  readonly format: string;
  readonly container: OpenedContainer;
}

/** What a text was taken for. */
export interface Understanding {
  readonly samples: readonly Sample[];
  /** The spans that no sample covers. */
  readonly gaps: readonly Span[];
  readonly opened: readonly Opened[];
  /** Whether the text is nothing but its samples. */
  readonly alone: boolean;
  readonly prose: boolean;
  /** What reads like events and may be a text in one: it is none, and nothing is mended in it. */
  readonly planted: readonly Span[];
  readonly unexplained: readonly Span[];
}

/**
 * Finds the values of a text and opens them. Where damage swallowed sound records, the text is read once more and nothing reads across
 * them; the reading that loses fewer of them counts.
 */
export function* understand(text: string, reuse: Reuse | undefined): Steps<Understanding> {
  const first = yield* readingOf(text, reuse, new Borders([]));
  const lost = lostBy(text, first);
  if (lost.length === 0) {
    return first;
  }
  const second = yield* readingOf(text, reuse, new Borders(lost));
  const still = lostBy(text, second);
  if (still.length < lost.length) {
    return second;
  }
  // What the first reading seemed to have read may have been lost as well.
  const all = apart([...lost, ...still]);
  const third = all.length > lost.length ? yield* readingOf(text, reuse, new Borders(all)) : undefined;
  return third && lostBy(text, third).length < lost.length ? third : first;
}

function lostBy(text: string, { opened, unexplained }: Understanding): Border[] {
  return lostElements(
    text,
    unexplained,
    opened.filter(isDamaged).map(({ sample, container }) => ({
      records: container.records,
      damage: new Places([...sample.reports, ...container.reports]),
    })),
  );
}

function* readingOf(text: string, reuse: Reuse | undefined, borders: Borders): Steps<Understanding> {
  const source = new Source(text);
  const sampled = yield* findSamples(text, source.budget, reuse, borders);
  const samples = yield* unlessSound(text, sampled, tablesOf(sampled));
  const gaps = gapsBetween(text, samples);
  const found = yield* openAll(source, samples);
  const residue = !isProse(text, gaps);
  const prose = !residue && !standInARow(text, samples, gaps);
  const ours = found.filter((one) => countsIn(text, one, samples, gaps) && !isMention(text, one, prose));
  const asRead = ours.map((one) => ({ records: one.container.records, damaged: isDamaged(one) }));
  const held = yield* heldIn(
    text,
    ours.map(({ sample, container }) => ({
      records: container.records,
      reports: [...sample.reports, ...container.reports],
    })),
  );
  const planted = [...(yield* plantedIn(text, asRead)), ...held].sort(byStart);
  const opened = planted.length > 0 ? ours.map((one) => without(one, planted)) : ours;
  const alone = residue && opened.length === samples.length && areJoined(text, gaps);
  const known = unexplainedIn(text, alone ? [] : gaps, samples, opened, prose);
  const unexplained = yield* census(text, partsOf(samples, opened), known);
  return { samples, gaps, opened, alone, prose, planted, unexplained };
}

/** Opens the values of a text that hold CloudTrail. */
function* openAll(source: Source, samples: readonly Sample[]): Steps<Opened[]> {
  const opened: Opened[] = [];
  for (const sample of samples) {
    const container = yield* openValue(source, sample.root, sample.decoded);
    if (container) {
      const sound = sample.reports.length === 0;
      const reports = sound ? [] : mendTogether(container.reports, sample.reports);
      const format = sample.sequence ? SEQUENCE : container.id;
      opened.push({ sample: { ...sample, reports }, inside: sound ? container.reports : [], format, container });
    }
    yield;
  }
  return opened;
}

function isDamaged({ sample, container }: Opened): boolean {
  return sample.reports.length > 0 || container.reports.length > 0;
}

/** A container with the records in some places counted as not understood. */
function without(one: Opened, places: readonly Span[]): Opened {
  const { sample, container } = one;
  const lost = places.filter(({ start }) => start >= sample.start && start < sample.end);
  if (lost.length === 0) {
    return one;
  }
  const starts = new Set(lost.map(({ start }) => start));
  const records = nodesOf(container.records).filter(({ offset }) => !starts.has(offset));
  const unexplained = [...container.unexplained, ...lost].sort(byStart);
  return { ...one, container: { ...container, records, unexplained } };
}

/** Whether a container is one of ours: a shape that others have too, and no record in it, must be all that the text is. */
function countsIn(
  text: string,
  { container, sample }: Opened,
  samples: readonly Sample[],
  gaps: readonly Span[],
): boolean {
  const alone = samples.length === 1 && sample.reports.length === 0 && !gaps.some((gap) => hasWords(text, gap));
  return container.records.length > 0 || container.evidence !== 'possible' || alone;
}

/** Whether a value without records is code, or a form that a sentence talks about: `gzip({"Records": [...]})`. */
function isMention(text: string, { sample, container }: Opened, prose: boolean): boolean {
  return container.records.length === 0 && (sample.code || (prose && standsInSentence(text, sample)));
}

/** All that was read, as the census sees it. */
function partsOf(samples: readonly Sample[], opened: readonly Opened[]): Part[] {
  const containers = new Map(opened.map(({ sample, container }) => [sample.start, container]));
  return samples.map(({ start, end, root, reports }) => {
    const container = containers.get(start);
    const harms = container ? [...reports, ...container.reports] : reports;
    return { start, end, records: container?.records, harms, noise: root.type === 'null' };
  });
}

/**
 * What stands among the records and is none; in a file of nothing but JSON also the values that hold no records at all, and the words
 * between them. Words around a single value are a damage instead.
 */
function unexplainedIn(
  text: string,
  gaps: readonly Span[],
  samples: readonly Sample[],
  opened: readonly Opened[],
  prose: boolean,
): Span[] {
  const inside = opened.flatMap(({ container }) => container.unexplained);
  const known = new Set(opened.map(({ sample }) => sample.start));
  const alone = prose || opened.length === 0;
  const strangers = samples.filter(({ start, unread }) => unread || !(alone || known.has(start)));
  const words = alone ? headless(text, opened) : samples.length < 2 ? [] : wordsIn(text, gaps);
  return [...inside, ...strangers.map(({ start, end }) => span(start, end)), ...words].sort(byStart);
}

/** What says what an event says and is none of those that were read, or closes what they opened: on a page, where other words belong to nothing, as well. */
function headless(text: string, opened: readonly Opened[]): readonly Span[] {
  const read = opened.map(({ sample }) => sample);
  const gaps = opened.length === 0 ? [] : gapsBetween(text, read);
  return gaps.flatMap((gap, at) => {
    const found = headlessIn(text, gap);
    const before = at > 0 && found.length === 0 ? read[at - 1] : undefined;
    return (before && tornOff(text, before, gap.end)) ?? found;
  });
}

function hasWords(text: string, { start, end }: Span): boolean {
  return /[^\s\ufeff]/.test(text.slice(start, end));
}
