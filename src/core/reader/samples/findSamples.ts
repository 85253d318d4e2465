import { members } from '../../tree/node';
import { type ElementReading, type Surroundings, within } from '../machine/around';
import type { Patience } from '../machine/patience';
import { readSampleInSteps, type Sample } from '../sample';
import { CleanScanner } from '../scan/cleanScanner';
import { TreeCache } from '../scan/lazyNode';
import type { Reuse } from '../scan/reuse';
import type { Steps } from '../steps';
import { dotsBefore, readTail } from '../surroundings';
import { readClean, readSequence, readSound } from './cleanSamples';
import { ObjectLimits } from './objectLimit';
import { RecordStarts } from './recordStarts';
import { Regions } from './regions';
import { nextStart } from './starts';
import { YamlSamples } from './yamlSamples';

/** Finds the JSON values of a text, in order: one in a log file, one a line in NDJSON, those between the paragraphs in prose. */
export function* findSamples(text: string, patience: Patience, reuse: Reuse | undefined): Steps<Sample[]> {
  const samples: Sample[] = [];
  const finder = new Finder(text, patience, reuse);
  const regions = new Regions(text);
  const yaml = new YamlSamples(text);
  for (let start = nextStart(text, 0, text.length); start >= 0; ) {
    const { limit, skip } = regions.of(start);
    if (skip > start) {
      start = nextStart(text, skip, text.length);
      continue;
    }
    const printed = yield* yaml.sampleAt(start, limit, samples.at(-1)?.end ?? 0);
    if (printed) {
      samples.push(printed);
      start = nextStart(text, printed.end, text.length);
      continue;
    }
    const sample = yield* finder.sampleAt(start, limit);
    const tail =
      sample && readTail(text, sample.end, limit, (name) => members(sample.root).some((one) => one.name === name));
    if (sample && tail) {
      const dots = samples.length > 0 ? dotsBefore(text, samples[samples.length - 1]?.end ?? 0, sample.start) : [];
      samples.push({ ...sample, end: tail.end, reports: [...dots, ...sample.reports, ...tail.reports] });
    }
    const next = nextStart(text, Math.max(tail?.end ?? 0, start + 1), text.length);
    if (sample === null) {
      addNoise(samples, start, next < 0 ? text.trimEnd().length : next);
    }
    start = next;
    yield;
  }
  return samples;
}

/** Reads what begins at places of one text, asked for in text order. */
class Finder {
  readonly #elements: ElementReading;
  readonly #around: Surroundings;
  readonly #cache: TreeCache;
  readonly #limits: ObjectLimits;
  readonly #records: RecordStarts;

  constructor(
    readonly text: string,
    patience: Patience,
    reuse: Reuse | undefined,
  ) {
    this.#elements = { scanner: new CleanScanner(text, text.length), reuse };
    this.#around = { ...within(patience), elements: this.#elements };
    this.#cache = new TreeCache(text);
    this.#limits = new ObjectLimits(text);
    this.#records = new RecordStarts(text);
  }

  /** The value at `start`; undefined when what stands there comes to none, null when it is not looked into since all around is noise. */
  *sampleAt(start: number, limit: number): Steps<Sample | undefined | null> {
    return (
      (yield* readSequence(this.text, start, limit, this.#elements)) ??
      readClean(this.#cache, start, limit, this.#elements) ??
      (yield* this.#damaged(start, this.#limitOf(start, limit)))
    );
  }

  /** Where the value at `start` ends at the latest. A sound one is not cut at its line, whatever its next line begins with. */
  #limitOf(start: number, limit: number): number {
    const end = this.#limits.of(start, limit);
    return end < limit && this.#elements.scanner.end(start) > end ? limit : end;
  }

  /**
   * Reads a value whatever its state, unless what stands before it was little but damages. Where noise has been read lately, a value does
   * not reach over the start of a record, so that noise takes no record with it.
   */
  *#damaged(start: number, limit: number): Steps<Sample | undefined | null> {
    const { patience } = this.#around;
    const { mostDamages, amidNoise } = patience.damagesAt(start);
    if (mostDamages < 1) {
      return readClean(this.#cache, start, limit, this.#elements, true) ?? null;
    }
    const end = amidNoise ? Math.min(limit, this.#records.after(start)) : limit;
    const sample = yield* readSampleInSteps(this.text, start, end, { ...this.#around, mostDamages });
    const sound = sample && readSound(this.#cache, sample, limit, this.#elements);
    patience.spendDamages(sound ? [] : (sample?.reports ?? []));
    return sound ?? sample;
  }
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

function isNoise({ root }: Sample): boolean {
  return root.type === 'null';
}
