import { FIRST_FIELD } from '../../facts/facts';
import { skipSpace } from '../../json/chars';
import { CleanScanner } from '../../json/cleanScanner';
import { TreeCache } from '../../json/lazyNode';
import type { Reuse } from '../../json/reuse';
import type { Budget } from '../../repair/budget/budget';
import { cutOff, missingCloser } from '../../repair/kinds/brackets';
import { placeholder } from '../../repair/kinds/values';
import type { Borders } from '../../repair/lookahead/borders';
import type { ElementReading, ReadingContext } from '../../repair/lookahead/readingContext';
import { RoughEnds } from '../../repair/lookahead/roughEnds';
import { quotedLineEnd } from '../../repair/notations/linePrefix';
import type { Sample } from '../../repair/notations/sample';
import { readSampleInSteps } from '../../repair/sample/readSample';
import { nextStart } from '../../repair/sample/starts';
import { reportOf } from '../../repair/tokens/reports';
import { remove } from '../../text/edit';
import type { Steps } from '../../text/steps';
import { borderSample } from './borderSample';
import { readClean, readSequence, readSound } from './cleanSamples';
import { codeSpanAt } from './codeSpan';
import { CutLines, type CutMark } from './cutLines';
import { HeadlessLines } from './headlessLines';
import { ObjectLimits } from './objectLimit';
import { RecordStarts } from './recordStarts';
import type { Bounds } from './sampleBounds';

/** How far into a code span the first name of a record is looked for. */
const SPAN_HEAD = 1024;
/** By it with a colon, or by the version behind it, whatever damage left of the signs around both. */
const RECORD_IN_SPAN = new RegExp(String.raw`["“']${FIRST_FIELD}["”']\s{0,20}(?::|=>)|${FIRST_FIELD}[^\w\\]{1,8}1\.\d`);

/** Reads what begins at places of one text, asked for in text order. */
export class Finder {
  readonly #elements: ElementReading;
  readonly #context: ReadingContext;
  readonly #cache: TreeCache;
  readonly #limits: ObjectLimits;
  readonly #cuts: CutLines;
  readonly #headless: HeadlessLines;
  readonly #records: RecordStarts;

  constructor(
    readonly text: string,
    budget: Budget,
    reuse: Reuse | undefined,
    readonly borders: Borders,
  ) {
    this.#elements = { scanner: new CleanScanner(text, text.length), reuse };
    this.#context = { budget, elements: this.#elements, borders, roughEnds: new RoughEnds() };
    this.#cache = new TreeCache(text);
    this.#limits = new ObjectLimits(text);
    this.#cuts = new CutLines(text);
    this.#headless = new HeadlessLines(text);
    this.#records = new RecordStarts(text);
  }

  /**
   * The bounds within `bounds` if a code span begins directly before `start`: it is read whole, or skipped whole. Code in the middle of a
   * sentence is an example of words, unless it is sound or a record.
   */
  inCodeSpan(start: number, bounds: Bounds): Bounds {
    const { text } = this;
    if (bounds.code || bounds.skip > start || !/[` ]/.test(text.charAt(start - 1))) {
      return bounds;
    }
    const sound = this.#elements.scanner.end(start);
    const span = codeSpanAt(text, start, bounds.limit, sound);
    if (!span) {
      return bounds;
    }
    const limit = span.end;
    if (sound >= 0 && skipSpace(text, sound, limit) === limit) {
      return { limit, skip: start, code: true };
    }
    const record = RECORD_IN_SPAN.test(text.slice(start, Math.min(limit, start + SPAN_HEAD)));
    return { limit, skip: record ? start : span.behind };
  }

  /** The sound element at `start` that nothing else may take. */
  borderAt(start: number): Sample | undefined {
    const border = this.borders.at(start);
    return border && borderSample(this.text, border, this.#cache);
  }

  /** Where the next value may begin, from `at`; -1 when none does. */
  startFrom(at: number): number {
    const next = nextStart(this.text, at, this.text.length);
    const border = this.borders.next(at)?.start ?? -1;
    return next < 0 || (border >= 0 && border < next) ? border : next;
  }

  /** The value at `start`; undefined when what stands there comes to none, null when it is not looked into since all around is noise. */
  *sampleAt(start: number, { limit, code }: Bounds): Steps<Sample | undefined | null> {
    return (
      (yield* readSequence(this.text, start, limit, this.#elements)) ??
      readClean(this.#cache, start, limit, this.#elements, code) ??
      (yield* code ? this.#sound(start, limit) : this.#cutOrWhole(start, limit))
    );
  }

  /** Reads a value whatever its state, up to where its line was cut by a pager, whose mark is no part of it. */
  *#cutOrWhole(start: number, limit: number): Steps<Sample | undefined | null> {
    const { text } = this;
    const mark = this.#cuts.of(start, limit);
    const end = this.#limitOf(
      start,
      limit,
      Math.min(
        this.#limits.of(start, limit),
        mark?.at ?? limit,
        quotedLineEnd(text, start, limit),
        this.#headless.endOf(start, limit),
      ),
    );
    const sample = yield* this.#damaged(start, end);
    return sample && mark && !mark.inRow && end === mark.at ? withoutMark(text, sample, mark) : sample;
  }

  /** A sound value is not cut at its line, whatever its next line begins with. */
  #limitOf(start: number, limit: number, end: number): number {
    return end < limit && this.#elements.scanner.end(start) > end ? limit : end;
  }

  /** Reads a value that is sound as far as it goes, and nothing behind it. */
  *#sound(start: number, limit: number): Steps<Sample | undefined | null> {
    const end = this.#elements.scanner.end(start);
    return end >= 0 && end <= limit ? yield* readSampleInSteps(this.text, start, end, this.#context) : undefined;
  }

  /**
   * Reads a value whatever its state, unless what stands before it was little but damages. Where noise has been read lately, a value does
   * not reach over the start of a record, so that noise takes no record with it.
   */
  *#damaged(start: number, limit: number): Steps<Sample | undefined | null> {
    const { budget } = this.#context;
    const { mostDamages, amidNoise } = budget.damagesAt(start);
    if (mostDamages < 1) {
      return readClean(this.#cache, start, limit, this.#elements, true) ?? null;
    }
    const end = amidNoise ? Math.min(limit, this.#records.after(start)) : limit;
    const sample = yield* readSampleInSteps(this.text, start, end, { ...this.#context, mostDamages });
    const sound = sample && readSound(this.#cache, sample, limit, this.#elements);
    budget.spendDamages(sound ? [] : (sample?.reports ?? []));
    return sound ?? sample;
  }
}

/** A sample that a pager or another tool cut, with the removal of its mark, or of what it says. */
function withoutMark(text: string, sample: Sample, { at, end, said }: CutMark): Sample {
  if (said) {
    const report = reportOf(placeholder, at, end, [remove(at, end)], text.slice(at, end));
    return { ...sample, end, reports: [...sample.reports, report] };
  }
  const last = sample.reports.findLast(({ kind }) => kind === cutOff || kind === missingCloser);
  const without = last && { ...last, edits: [...last.edits, remove(at, end)] };
  return { ...sample, reports: sample.reports.map((report) => (report === last && without ? without : report)) };
}
