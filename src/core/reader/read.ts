import { containerFormats } from '../containers';
import type { Contents } from '../containers/container';
import { isRecord } from '../containers/recordShape';
import type { ContainerInfo, LogDocument } from '../log/logDocument';
import { overlaps, type Span, span } from '../text/span';
import type { JsonNode } from '../tree/node';
import type { Damage } from './damage';
import { readEmbedded } from './embedded/embeddedRecord';
import type { Report } from './machine/report';
import { recordList } from './recordList';
import { readSample, type Sample } from './sample';
import { fenceEnds, nextStart } from './samples/starts';
import { gapsBetween, isProse, readTail, reportGap } from './surroundings';
import { toDamages } from './toDamages';

/** A sample that turned out to hold CloudTrail. */
interface Opened {
  readonly sample: Sample;
  readonly format: string;
  readonly contents: Contents;
}

/**
 * Reads the CloudTrail records of a text of any kind: JSON in every container format, damaged JSON, prose with samples in it.
 * Offsets are UTF-16 units of `text`. Never throws; a text without records gives an empty document without damages.
 */
export function read(text: string): LogDocument {
  const samples = findSamples(text);
  const opened = samples.flatMap((sample) => open(text, sample) ?? []);
  const gaps = gapsBetween(text, samples);
  const prose = isProse(text, gaps);
  const damages = opened.flatMap(({ sample }) =>
    toDamages([...sample.reports, ...gapReports(text, gaps, sample, samples, prose)]),
  );
  const inOrder = damages.sort((a, b) => firstOffset(a) - firstOffset(b));
  return {
    text,
    containers: opened.map(toInfo),
    records: recordList(
      opened.flatMap(({ contents }) => contents.records),
      inOrder,
    ),
    damages: inOrder,
    unexplained: unexplainedIn(samples, opened, prose),
  };
}

function findSamples(text: string): Sample[] {
  const samples: Sample[] = [];
  const fences = fenceEnds(text);
  let at = 0;
  for (let start = nextStart(text, at, text.length); start >= 0; start = nextStart(text, at, text.length)) {
    const limit = fences.find((fence) => fence.start <= start && start < fence.end)?.end ?? text.length;
    const sample = readSample(text, start, limit);
    const tail = sample && readTail(text, sample.end, limit);
    if (sample && tail) {
      samples.push({ ...sample, end: tail.end, reports: [...sample.reports, ...tail.reports] });
    }
    at = Math.max(tail?.end ?? 0, start + 1);
  }
  return samples;
}

function open(text: string, sample: Sample): Opened | undefined {
  for (const format of containerFormats) {
    const contents = format.open(sample.root);
    if (contents) {
      return unpack(text, sample, format.id, contents);
    }
  }
  return undefined;
}

/** Reads the records that stand as text inside a string. What holds none is not understood. */
function unpack(text: string, sample: Sample, format: string, contents: Contents): Opened {
  if (!contents.records.some(({ type }) => type === 'string')) {
    return { sample, format, contents };
  }
  const records: JsonNode[] = [];
  const unexplained = [...contents.unexplained];
  const reports = [...sample.reports];
  for (const node of contents.records) {
    const inner = node.type === 'string' ? readEmbedded(text, node) : { root: node, reports: [] };
    if (inner && isRecord(inner.root)) {
      records.push(inner.root);
      reports.push(...withoutClashes(inner.reports, sample.reports));
    } else {
      unexplained.push(node);
    }
  }
  return { sample: { ...sample, reports }, format, contents: { ...contents, records, unexplained } };
}

/** The damages inside a string; where the string itself is mended at the same place, that comes first and they wait. */
function withoutClashes(inner: readonly Report[], outer: readonly Report[]): Report[] {
  const taken = outer.flatMap(({ edits }) => edits.map((edit) => edit.span));
  const clashes = (report: Report) => report.edits.some((edit) => taken.some((other) => overlaps(edit.span, other)));
  return inner.map((report) => (clashes(report) ? { ...report, edits: [] } : report));
}

/** What stands before the first and behind the last sample of a file that is not prose. */
function gapReports(text: string, gaps: readonly Span[], sample: Sample, samples: readonly Sample[], prose: boolean) {
  if (prose || samples.length !== 1 || samples[0]?.start !== sample.start) {
    return [];
  }
  return gaps.flatMap((gap, index) => reportGap(text, gap, index === 0) ?? []);
}

function toInfo({ sample, format, contents }: Opened): ContainerInfo {
  return { id: format, span: span(sample.start, sample.end), facts: contents.facts };
}

/** What stands among the records and is none; in a file of nothing but JSON also the values that hold no records at all. */
function unexplainedIn(samples: readonly Sample[], opened: readonly Opened[], prose: boolean): Span[] {
  const inside = opened.flatMap(({ contents }) => contents.unexplained.map(spanOf));
  const known = new Set(opened.map(({ sample }) => sample.start));
  const strangers = prose || opened.length === 0 ? [] : samples.filter((sample) => !known.has(sample.start));
  return [...inside, ...strangers.map(({ start, end }) => span(start, end))].sort((a, b) => a.start - b.start);
}

function spanOf(node: JsonNode): Span {
  return span(node.offset, node.offset + node.length);
}

function firstOffset({ edits, span: place }: Damage): number {
  return edits[0]?.span.start ?? place.start;
}
