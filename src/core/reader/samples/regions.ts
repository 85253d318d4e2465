import { skipSpace } from '../scan/chars';

/** Code blocks in these languages may hold samples; in others, braces and names are code. */
const SAMPLE_LANGUAGES =
  /^(?:|json[5cl]?|jsonlines|ndjson|cloudtrail|ruby|rb|text|txt|plain|plaintext|log|console|shell-session|sh|bash|shell|output|none)$/i;

/** A fenced code block; `start` and `end` are those of its content. */
interface Fence {
  readonly start: number;
  readonly end: number;
  /** Whether its language is one in which samples are written. */
  readonly samples: boolean;
}

/** A fence and what stands behind it on its line. The flag `m` would end lines at U+2028 too, which Markdown does not. */
const FENCE = /(?<![^\r\n])[ \t>]*(`{3,}|~{3,})[ \t]*([^\s`{]*)[^\r\n]*/g;

/** The fenced code blocks of a text, in order. */
function fencesIn(text: string): readonly Fence[] {
  const blocks: Fence[] = [];
  let open: { fence: string; start: number; samples: boolean } | undefined;
  for (const found of text.matchAll(FENCE)) {
    const fence = found[1] ?? '';
    if (!open) {
      open = { fence, start: found.index + found[0].length, samples: SAMPLE_LANGUAGES.test(found[2] ?? '') };
    } else if (fence.startsWith(open.fence)) {
      blocks.push({ start: open.start, end: found.index, samples: open.samples });
      open = undefined;
    }
  }
  return open ? [...blocks, { start: open.start, end: text.length, samples: open.samples }] : blocks;
}

/** Where a sample may lie. */
export interface Region {
  /** A sample that begins here ends at this offset at the latest. */
  readonly limit: number;
  /** Where to look on when no sample can begin here; the start itself when one can. */
  readonly skip: number;
}

/** The parts of one text that samples keep to. Asked in text order, so that many fences cost no more than few. */
export class Regions {
  readonly #first: number;
  readonly #fences: readonly Fence[];
  #passed = 0;
  /** The empty line found last: all questions together cost one pass. */
  #paragraphEnd = -1;

  constructor(readonly text: string) {
    this.#first = skipSpace(text, 0, text.length);
    this.#fences = /[{[]/.test(text.charAt(this.#first)) ? [] : fencesIn(text);
  }

  /** The region of a sample that begins at `start`: a code block of a fitting language, or, for bare members in prose, a paragraph. */
  of(start: number): Region {
    while ((this.#fences[this.#passed]?.end ?? Number.POSITIVE_INFINITY) <= start) {
      this.#passed++;
    }
    const fence = this.#fences[this.#passed];
    if (fence && fence.start <= start) {
      return { limit: fence.end, skip: fence.samples ? start : fence.end };
    }
    if (start === this.#first || /[{[]/.test(this.text.charAt(start))) {
      return { limit: fence?.start ?? this.text.length, skip: start };
    }
    const quoted = /["“']/.test(this.text.charAt(start));
    return { limit: this.#paragraphEndFrom(start), skip: quoted ? start : start + 1 };
  }

  /** Where members without braces around them end at the latest: before an empty line. */
  #paragraphEndFrom(start: number): number {
    if (start > this.#paragraphEnd) {
      const empty = /\n[ \t]*\r?\n/g;
      empty.lastIndex = start;
      this.#paragraphEnd = empty.exec(this.text)?.index ?? this.text.length;
    }
    return this.#paragraphEnd;
  }
}
