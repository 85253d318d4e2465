import { members } from '../../json/node';
import type { Reuse } from '../../json/reuse';
import type { Budget } from '../../repair/budget/budget';
import type { Borders } from '../../repair/lookahead/borders';
import type { Sample } from '../../repair/notations/sample';
import { unreadEnd } from '../../repair/unread';
import type { Steps } from '../../text/steps';
import { Finder } from './finder';
import { SampleBounds } from './sampleBounds';
import { dotsBefore, readTail } from './textAround';
import { YamlSamples } from './yamlSamples';

/** Finds the JSON values of a text, in order: one in a log file, one a line in NDJSON, those between the paragraphs in prose. */
export function* findSamples(
  text: string,
  budget: Budget,
  reuse: Reuse | undefined,
  borders: Borders,
): Steps<Sample[]> {
  const samples: Sample[] = [];
  const finder = new Finder(text, budget, reuse, borders);
  const allBounds = new SampleBounds(text);
  const yaml = new YamlSamples(text);
  for (let start = finder.startFrom(0); start >= 0; ) {
    const border = finder.borderAt(start);
    if (border) {
      samples.push(border);
      start = finder.startFrom(border.end);
      continue;
    }
    const bounds = finder.inCodeSpan(start, allBounds.of(start));
    if (bounds.skip > start) {
      start = finder.startFrom(bounds.skip);
      continue;
    }
    const printed = bounds.code ? undefined : yield* yaml.sampleAt(start, bounds.limit, samples.at(-1)?.end ?? 0);
    if (printed) {
      samples.push(printed);
      start = finder.startFrom(printed.end);
      continue;
    }
    const unread = bounds.code ? undefined : unreadEnd(text, start, bounds.limit);
    if (unread !== undefined) {
      samples.push({ ...noise(start, unread), unread: true });
      start = finder.startFrom(unread);
      continue;
    }
    const found = yield* finder.sampleAt(start, bounds);
    const sample =
      found && (bounds.code ? { ...found, code: true } : withTail(text, found, bounds.limit, samples.at(-1)));
    if (sample) {
      samples.push(sample);
    }
    const next = finder.startFrom(Math.max(sample?.end ?? 0, start + 1));
    if (found === null) {
      addNoise(samples, start, next < 0 ? text.trimEnd().length : next);
    }
    start = next;
    yield;
  }
  return samples;
}

/** A sample with the brackets, commas and dots around it that belong to nothing. */
function withTail(text: string, sample: Sample, limit: number, before: Sample | undefined): Sample {
  const tail = readTail(text, sample.end, limit, (name) => members(sample.root).some((one) => one.name === name));
  const dots = before ? dotsBefore(text, before.end, sample.start) : [];
  return { ...sample, end: tail.end, reports: [...dots, ...sample.reports, ...tail.reports] };
}

/** Keeps text that is not looked into as a value without meaning, so that it is counted; what goes on behind such is one with it. */
function addNoise(samples: Sample[], start: number, end: number): void {
  const last = samples.at(-1);
  const from = last && isNoise(last) && last.end === start ? samples.pop()?.start : undefined;
  samples.push(noise(from ?? start, end));
}

function noise(start: number, end: number): Sample {
  return { start, end, root: { type: 'null', offset: start, length: end - start }, reports: [], sequence: false };
}

function isNoise({ root, unread }: Sample): boolean {
  return root.type === 'null' && !unread;
}
