import { firstWhere } from '../../text/firstWhere';
import type { Steps } from '../../text/steps';

/** What a reading of bytes must have to go on: the first `need` bytes of the document, or all of them when there are fewer. */
interface ByteNeed {
  readonly need: number;
}

/**
 * A reading of bytes in steps. A step that gives a {@link ByteNeed} is to be followed by the next one when the source has those bytes, wherever
 * whoever drives it gets them from: nothing here waits for a disk or a download. After any other step a caller may pause or give up.
 */
export type ByteSteps<T> = Generator<ByteNeed | StepOf<Steps<T>>, T, void>;

type StepOf<S> = S extends Generator<infer Step> ? Step : never;

/** What is put around bytes. */
interface Around {
  readonly before: Uint8Array;
  readonly behind: Uint8Array;
}

interface Pieces {
  readonly all: Uint8Array[];
  /** Where each piece begins. */
  readonly starts: number[];
}

const NOTHING: Around = { before: new Uint8Array(), behind: new Uint8Array() };

/**
 * Bytes by their offset, in whatever pieces they come, such as those of a file or a download. Holds on to the pieces, and copies only what lies
 * in more than one.
 */
export class ByteSource {
  /** Undefined when they were let go of. */
  #held: Pieces | undefined = { all: [], starts: [] };
  #length = 0;
  #complete = false;
  #again: (() => Uint8Array) | undefined;

  /** How many bytes have come. */
  get length(): number {
    return this.#length;
  }

  /** Takes the next piece of the document. */
  add(piece: Uint8Array): void {
    if (piece.length > 0) {
      this.#held?.starts.push(this.#length);
      this.#held?.all.push(piece);
      this.#length += piece.length;
    }
  }

  /** That there are no further pieces. */
  complete(): void {
    this.#complete = true;
  }

  /** Holds on to no bytes any more, all of which have come: `again` gives the same ones, in one piece, whenever somebody looks at some of them. */
  letGo(again: () => Uint8Array): void {
    this.#again = again;
    this.#held = undefined;
  }

  /** Asks for the first `end` bytes. @returns how many of them there are; fewer than `end` when the document is shorter. */
  *reach(end: number): ByteSteps<number> {
    while (this.#length < end && !this.#complete) {
      yield { need: end };
    }
    return Math.min(end, this.#length);
  }

  /**
   * The bytes in `[start, end)`, as far as they have come. Not to be changed: they may be the caller's own.
   * @param around what is put before and behind them.
   */
  slice(start: number, end: number, around: Around = NOTHING): Uint8Array {
    const { all, starts } = this.#held ?? { all: this.#again ? [this.#again()] : [], starts: [0] };
    const { before, behind } = around;
    const length = Math.max(0, Math.min(end, this.#length) - start);
    const first = pieceAt(starts, start);
    const from = start - (starts[first] ?? 0);
    const piece = all[first];
    if (before.length + behind.length === 0 && piece && from + length <= piece.length) {
      return piece.subarray(from, from + length);
    }
    const copy = new Uint8Array(before.length + length + behind.length);
    copy.set(before);
    copyPieces({ all, starts }, start, copy.subarray(before.length, before.length + length), first);
    copy.set(behind, before.length + length);
    return copy;
  }
}

function copyPieces({ all, starts }: Pieces, start: number, copy: Uint8Array, first: number): void {
  for (let at = first, done = 0; done < copy.length; at++) {
    const from = Math.max(0, start - (starts[at] ?? 0));
    const part = all[at]?.subarray(from, from + copy.length - done) ?? copy.subarray(done);
    copy.set(part, done);
    done += part.length;
  }
}

/** The last piece that begins at or before `offset`. */
function pieceAt(starts: readonly number[], offset: number): number {
  return Math.max(0, firstWhere(starts.length, (at) => (starts[at] ?? 0) > offset) - 1);
}
