import { applyEdits, type LogDocument } from '../../../src/core';
import { processorClock } from '../processorClock';
import { shownRecords } from './shown';

/** Anything that reads a text: the reader of this source, or of another checkout. */
export type Read = (text: string) => LogDocument;

/** A text, read; what is asked of it is worked out once. */
export class Reading {
  readonly log: LogDocument | undefined;
  readonly error: unknown;
  /** What reading took of the processor, in milliseconds. */
  readonly took: number;
  #mended: string | undefined;
  #again: Reading | undefined;
  #value: { readonly value: unknown } | undefined;
  #shown: unknown[] | undefined;

  constructor(
    readonly text: string,
    readonly read: Read,
  ) {
    const clock = processorClock();
    try {
      this.log = read(text);
    } catch (error) {
      this.error = error;
    }
    this.took = clock();
  }

  /** The text with every damage mended. */
  get mended(): string {
    this.#mended ??= applyEdits(this.text, this.log?.damages.flatMap(({ edits }) => edits) ?? []);
    return this.#mended;
  }

  /** The text with only those damages mended that are called certain. */
  get mendedForCertain(): string {
    return applyEdits(this.text, this.log?.damages.flatMap(({ edits, certain }) => (certain ? edits : [])) ?? []);
  }

  /** The mended text, read. */
  get again(): Reading {
    this.#again ??= new Reading(this.mended, this.read);
    return this.#again;
  }

  /** What the mended text is worth as JSON; undefined when it is no JSON. */
  get value(): unknown {
    this.#value ??= { value: parsed(this.mended) };
    return this.#value.value;
  }

  /** The records as they are shown. */
  get shown(): readonly unknown[] {
    this.#shown ??= this.log ? shownRecords(this.log) : [];
    return this.#shown;
  }
}

export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
