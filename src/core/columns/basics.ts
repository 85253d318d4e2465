import { failed } from '../event/outcome';
import { spanOf } from '../event/time';
import type { LogRecord } from '../log/logRecord';
import type { Steps } from '../text/steps';

/** The event failed. */
export const FAILED = 1;
/** A damage of the text touches the event. */
export const DAMAGED = 2;

/** What every view asks of every event. */
export interface Basics {
  /** What became of it: {@link FAILED}, {@link DAMAGED}. */
  readonly states: Uint8Array;
  /** When it happened, in milliseconds since 1970; NaN where the time cannot be read. */
  readonly times: Float64Array;
  /** When those ended that are no moment but a stretch of time, by their rows. */
  readonly ends: Map<number, number>;
}

/** The same while it is made. */
export class BasicsFilling {
  readonly basics: Basics;

  /** @param past the same of the log before a change. */
  constructor(
    length: number,
    readonly past?: Basics,
  ) {
    this.basics = { states: new Uint8Array(length), times: new Float64Array(length).fill(Number.NaN), ends: new Map() };
  }

  /** Takes over what was said of the event when it had another number. */
  take(row: number, before: number): void {
    this.basics.states[row] = this.past?.states[before] ?? 0;
    this.basics.times[row] = this.past?.times[before] ?? Number.NaN;
    this.#end(row, this.past?.ends.get(before));
  }

  look(row: number, record: LogRecord): void {
    this.basics.states[row] = (failed(record) ? FAILED : 0) | (record.damaged ? DAMAGED : 0);
    const { first, last } = spanOf(record);
    this.basics.times[row] = first;
    this.#end(row, last > first ? last : undefined);
  }

  #end(row: number, time: number | undefined): void {
    if (time !== undefined) {
      this.basics.ends.set(row, time);
    }
  }
}

/** What is asked of the events of several logs, as of one list of so many. */
export function* joinedBasics(
  logs: readonly { readonly basics: Basics | undefined; readonly length: number }[],
  length: number,
): Steps<Basics> {
  const [only, ...others] = logs;
  if (only?.basics && others.length === 0) {
    return only.basics;
  }
  const joined = { states: new Uint8Array(length), times: new Float64Array(length).fill(Number.NaN), ends: new Map() };
  let first = 0;
  for (const log of logs) {
    joined.states.set(log.basics?.states ?? [], first);
    joined.times.set(log.basics?.times ?? [], first);
    for (const [row, end] of log.basics?.ends ?? []) {
      joined.ends.set(first + row, end);
    }
    first += log.length;
    yield;
  }
  return joined;
}
