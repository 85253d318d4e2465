import type { OpenedContainer } from '../containers/container';
import { openValue } from '../containers/open';
import { type FoundContainer, joinRuns, standInARow, wordsIn } from '../containers/runs';
import { Source } from '../containers/source';
import { openText } from '../containers/text/open';
import type { LogDocument } from '../log/logDocument';
import { type Span, span } from '../text/span';
import { type JsonNode, members } from '../tree/node';
import { census, type Part } from './census/census';
import type { Damage } from './damage';
import { mendTogether } from './embedded/mendTogether';
import { guarded } from './guarded';
import type { Report } from './machine/report';
import { recordList } from './recordList';
import type { Sample } from './sample';
import { findSamples } from './samples/findSamples';
import { ElementsNode, type ElementTable } from './scan/elementTable';
import { LazyNode } from './scan/lazyNode';
import { type Change, Reuse } from './scan/reuse';
import { unlessSound } from './soundSample';
import { drain, type Steps } from './steps';
import { areJoined, gapsBetween, isProse, reportGap } from './surroundings';
import { toDamages } from './toDamages';

/** The id of records that follow each other without an array around them. */
const SEQUENCE = 'event-sequence';

/** A document as this reader makes it: with what the next reading can take over. */
interface ReadDocument extends LogDocument {
  readonly tables: readonly ElementTable[];
}

/** A sample that turned out to hold CloudTrail. */
interface Opened {
  readonly sample: Sample;
  /** Damages of the texts in its strings, where the sample itself is sound and stays as it is. */
  readonly inside: readonly Report[];
  readonly format: string;
  readonly container: OpenedContainer;
}

/**
 * Reads the CloudTrail records of a text of any kind: JSON in every container format, damaged JSON, prose with samples in it.
 * Offsets are UTF-16 units of `text`. Never throws; a text without records gives an empty document without damages.
 */
export function read(text: string): LogDocument {
  return drain(readInSteps(text));
}

/** The same in steps of some microseconds, between which a caller may pause, or give up when the text has changed. */
export function* readInSteps(text: string, reuse?: Reuse): Steps<ReadDocument> {
  const plain = yield* openText(text);
  if (plain) {
    return yield* textDocument(text, plain);
  }
  const source = new Source(text);
  const found = yield* findSamples(text, source.patience, reuse);
  const samples = yield* unlessSound(text, found, tablesOf(found));
  const opened = yield* openAll(source, samples);
  const gaps = gapsBetween(text, samples);
  const residue = !isProse(text, gaps);
  const prose = !residue && !standInARow(text, gaps);
  const alone = residue && opened.length === samples.length && areJoined(text, gaps);
  const damages = yield* guarded(
    text,
    damagesOf(text, opened, ({ sample }) =>
      alone ? [...sample.reports, ...gapReports(text, gaps, sample)] : sample.reports,
    ),
  );
  const insideStrings = damagesOf(text, opened, ({ inside }) => inside);
  return {
    text,
    containers: prose ? opened.map(toInfo) : joinRuns(opened.map(toInfo)),
    records: recordList(
      text,
      opened.map(({ container }) => container.records),
      [...damages, ...insideStrings],
    ),
    damages,
    insideStrings,
    unexplained: census(text, partsOf(samples, opened), unexplainedIn(text, alone ? [] : gaps, samples, opened, prose)),
    tables: tablesOf(samples),
  };
}

/**
 * Reads a text again after a change, taking over what the change left alone: the cost is that of the records changed and of moving
 * numbers. The result is the same as that of {@link read}.
 */
export function reread(previous: LogDocument, text: string, change: Change): LogDocument {
  return drain(readInSteps(text, reuseOf(previous, change)));
}

/** What a change left of an earlier reading, for {@link readInSteps}; a document from elsewhere leaves nothing. */
export function reuseOf(previous: LogDocument, change: Change): Reuse {
  return new Reuse('tables' in previous ? (previous as ReadDocument).tables : [], change);
}

function tablesOf(samples: readonly Sample[]): ElementTable[] {
  return samples.flatMap(({ root }) => tablesIn(root));
}

/** The tables of elements at the top of a value, where the reader puts them. */
function tablesIn(root: JsonNode): ElementTable[] {
  if (root instanceof LazyNode) {
    return [];
  }
  const arrays = [root, ...members(root).flatMap(({ value }) => value ?? [])];
  return arrays.flatMap((node) => (node instanceof ElementsNode ? node.table : []));
}

/** A document in another notation than JSON, such as CSV. */
function* textDocument(
  text: string,
  { id, facts, records, unexplained, reports }: OpenedContainer,
): Steps<ReadDocument> {
  const damages = yield* guarded(text, toDamages(text, reports));
  return {
    text,
    containers: [{ id, span: span(0, text.length), facts }],
    records: recordList(text, [records], damages),
    damages,
    insideStrings: [],
    unexplained: census(text, [{ start: 0, end: text.length, records, harms: reports }], unexplained),
    tables: [],
  };
}

/** Opens the values of a text that hold CloudTrail. */
function* openAll(source: Source, samples: readonly Sample[]): Steps<Opened[]> {
  const opened: Opened[] = [];
  for (const sample of samples) {
    const container = yield* openValue(source, sample.root);
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

/** The damages that opened samples have by some list of reports, in text order. */
function damagesOf(text: string, opened: readonly Opened[], reportsOf: (one: Opened) => readonly Report[]): Damage[] {
  return opened.flatMap((one) => toDamages(text, reportsOf(one))).sort((a, b) => firstOffset(a) - firstOffset(b));
}

/** What stands against the sample before the first and behind the last of samples that follow each other. */
function gapReports(text: string, gaps: readonly Span[], { start, end }: Sample): Report[] {
  const [first, last] = [gaps[0], gaps[gaps.length - 1]];
  return [
    (first?.end === start && reportGap(text, first, true)) || [],
    (last?.start === end && reportGap(text, last, false)) || [],
  ].flat();
}

function toInfo({ sample, format, container }: Opened): FoundContainer {
  const { facts, wrapper = false } = container;
  return { id: format, span: span(sample.start, sample.end), facts, wrapper };
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
  const strangers = prose || opened.length === 0 ? [] : samples.filter((sample) => !known.has(sample.start));
  const words = prose || opened.length === 0 || samples.length < 2 ? [] : wordsIn(text, gaps);
  return [...inside, ...strangers.map(({ start, end }) => span(start, end)), ...words].sort(
    (a, b) => a.start - b.start,
  );
}

function firstOffset({ edits, span: place }: Damage): number {
  return edits[0]?.span.start ?? place.start;
}
