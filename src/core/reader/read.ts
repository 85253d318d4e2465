import type { OpenedContainer } from '../containers/container';
import { openValue } from '../containers/open';
import { type FoundContainer, joinRuns, standInARow, wordsIn } from '../containers/runs';
import { Source } from '../containers/source';
import { openText } from '../containers/text/open';
import type { LogDocument } from '../log/logDocument';
import { type Span, span } from '../text/span';
import { type JsonNode, members } from '../tree/node';
import { census, type Part } from './census/census';
import { mendTogether } from './embedded/mendTogether';
import { type Misread, misreadText } from './encoding';
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
import { areJoined, gapsBetween, isProse, reportGap, standsInSentence } from './surroundings';
import { documentDamages, toDamages } from './toDamages';

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
  const misread = misreadText(text);
  if (misread) {
    return misreadDocument(text, misread, yield* readInSteps(misread.text));
  }
  const plain = yield* openText(text);
  if (plain) {
    return yield* textDocument(text, plain);
  }
  const source = new Source(text);
  const sampled = yield* findSamples(text, source.patience, reuse);
  const samples = yield* unlessSound(text, sampled, tablesOf(sampled));
  const gaps = gapsBetween(text, samples);
  const found = yield* openAll(source, samples);
  const residue = !isProse(text, gaps);
  const prose = !residue && !standInARow(text, gaps);
  const opened = found.filter((one) => countsIn(text, one, samples, gaps) && !isMention(text, one, prose));
  const alone = residue && opened.length === samples.length && areJoined(text, gaps);
  const damages = yield* guarded(
    text,
    documentDamages(
      text,
      opened.map(({ sample }) => (alone ? [...sample.reports, ...gapReports(text, gaps, sample)] : sample.reports)),
    ),
  );
  const insideStrings = documentDamages(
    text,
    opened.map(({ inside }) => inside),
  );
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
  return samples.flatMap(({ root, decoded }) => (decoded ? [] : tablesIn(root)));
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
    containers: [{ id, span: span(0, text.length), facts, certain: true }],
    records: recordList(text, [records], damages),
    damages,
    insideStrings: [],
    unexplained: census(text, [{ start: 0, end: text.length, records, harms: reports }], unexplained),
    tables: [],
  };
}

/** A document in another encoding than it was read in: nothing of it is understood, if it holds CloudTrail at all. */
function misreadDocument(text: string, { report }: Misread, { containers }: LogDocument): ReadDocument {
  const found = containers.length > 0;
  const damages = found ? toDamages(text, [report]) : [];
  const unexplained = found ? [span(0, text.length)] : [];
  return {
    text,
    containers: [],
    records: recordList(text, [], damages),
    damages,
    insideStrings: [],
    unexplained,
    tables: [],
  };
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

/** What stands against the sample before the first and behind the last of samples that follow each other. */
function gapReports(text: string, gaps: readonly Span[], { start, end }: Sample): Report[] {
  const [first, last] = [gaps[0], gaps[gaps.length - 1]];
  return [
    (first?.end === start && reportGap(text, first, true)) || [],
    (last?.start === end && reportGap(text, last, false)) || [],
  ].flat();
}

function toInfo({ sample, format, container }: Opened): FoundContainer {
  const { facts, wrapper = false, records, evidence } = container;
  const certain = records.length > 0 || evidence === 'certain';
  return { id: format, span: span(sample.start, sample.end), facts, certain, wrapper };
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
  const words = prose || opened.length === 0 || samples.length < 2 ? [] : wordsIn(text, gaps);
  return [...inside, ...strangers.map(({ start, end }) => span(start, end)), ...words].sort(
    (a, b) => a.start - b.start,
  );
}

function hasWords(text: string, { start, end }: Span): boolean {
  return /[^\s\ufeff]/.test(text.slice(start, end));
}
