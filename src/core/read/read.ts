import type { OpenedContainer } from '../containers/parts/container';
import { type FoundContainer, joinRuns } from '../containers/runs';
import { openText } from '../containers/text/open';
import type { ElementTable } from '../json/elementTable';
import { Reuse } from '../json/reuse';
import type { LogDocument } from '../log/logDocument';
import type { Sample } from '../repair/notations/sample';
import type { Report } from '../repair/reports/report';
import type { Change } from '../text/change';
import { type Span, span } from '../text/span';
import { drain, type Steps } from '../text/steps';
import { census } from './census/census';
import { type Misread, misreadText } from './encoding';
import { guarded } from './guarded';
import { recordList } from './recordList';
import { reportGap } from './samples/textAround';
import { tablesOf } from './tablesOf';
import { documentDamages, toDamages } from './toDamages';
import { type Opened, understand } from './understand';

/** A document as this reader makes it: with what the next reading can take over. */
interface ReadDocument extends LogDocument {
  readonly tables: readonly ElementTable[];
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
    return yield* misreadDocument(text, misread, yield* readInSteps(misread.text));
  }
  const plain = yield* openText(text);
  if (plain) {
    return yield* textDocument(text, plain);
  }
  const { samples, gaps, opened, alone, prose, planted, unexplained } = yield* understand(text, reuse);
  const damages = yield* guarded(
    text,
    yield* documentDamages(
      text,
      opened.map(({ sample }) => (alone ? [...sample.reports, ...gapReports(text, gaps, sample)] : sample.reports)),
    ),
    planted,
  );
  const insideStrings = yield* documentDamages(
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
    unexplained,
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

/** A document in another notation than JSON, such as CSV. */
function* textDocument(
  text: string,
  { id, facts, records, unexplained, reports }: OpenedContainer,
): Steps<ReadDocument> {
  const damages = yield* guarded(text, yield* toDamages(text, reports));
  return {
    text,
    containers: [{ id, span: span(0, text.length), facts, certain: true }],
    records: recordList(text, [records], damages),
    damages,
    insideStrings: [],
    unexplained: yield* census(text, [{ start: 0, end: text.length, records, harms: reports }], unexplained),
    tables: [],
  };
}

/** A document in another encoding than it was read in: nothing of it is understood, if it holds CloudTrail at all. */
function* misreadDocument(text: string, { report }: Misread, { containers }: LogDocument): Steps<ReadDocument> {
  const found = containers.length > 0;
  const damages = found ? yield* toDamages(text, [report]) : [];
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
